package dev.todochatbot.todo.quickadd;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import static dev.todochatbot.todo.quickadd.Vocabulary.MONTH;
import static dev.todochatbot.todo.quickadd.Vocabulary.ORDINAL_NUMBER;
import static dev.todochatbot.todo.quickadd.Vocabulary.ordinal;

/** Days said by their place in the calendar: "1 Dec", "2026-12-01", "1.12.", "12/1", "the 30th". */
final class CalendarPhrases {

    private static final String YEAR = "(?:,? (?<year>(?:19|20)\\d\\d))?";

    /** "The 5th floor" is a place. */
    private static final Expression A_THING =
            Expression.of(" (?:floor|street|st|avenue|ave|grade|chapter|edition|time|attempt|round"
                    + "|birthday|anniversary|century|place|row|draft|of)\\b");

    /** "To 1.2." is a version. */
    private static final Set<String> BEFORE_VERSIONS = Set.of("to", "v", "version");

    private static final Expression TIME = Expression.of(":| ?[ap]m");

    static final List<Phrase<LocalDate>> ALL = List.of(
            Phrase.of("(?<year>\\d{4})-(?<m>\\d{1,2})-(?<d>\\d{1,2})", CalendarPhrases::numeric),
            Phrase.of("(?<d>\\d{1,2})\\.(?: ?)(?<m>\\d{1,2})\\.(?<year>\\d{4}|\\d\\d)", CalendarPhrases::numeric),
            Phrase.of("(?<d>\\d{1,2})\\.(?<m>\\d{1,2})\\.", CalendarPhrases::numeric)
                    .unless(said -> said.isAfter(BEFORE_VERSIONS)),
            Phrase.of("(?<a>\\d{1,2})/(?<b>\\d{1,2})/(?<year>\\d{4}|\\d\\d)", CalendarPhrases::slashed),
            Phrase.last("(?<a>\\d{1,2})/(?<b>\\d{1,2})", CalendarPhrases::slashed)
                    .unless(CalendarPhrases::always),
            Phrase.of("(?:on|by|due|until|before|for) (?<a>\\d{1,2})/(?<b>\\d{1,2})", CalendarPhrases::slashed)
                    .unless(CalendarPhrases::always),
            Phrase.of(
                    "(?:the )?(?<d>\\d{1,2})(?:st|nd|rd|th|\\.)?(?: of)? (?<month>" + MONTH + ")" + YEAR,
                    CalendarPhrases::named),
            Phrase.of("(?<month>" + MONTH + ") (?:the )?(?<d>\\d{1,2})(?:st|nd|rd|th)?" + YEAR, CalendarPhrases::named)
                    .unless(said -> said.group("year") == null && said.isFollowedBy(TIME)),
            Phrase.of("(?:in|by) (?<month>" + MONTH + ")" + YEAR, CalendarPhrases::firstOf),
            Phrase.of(
                    "(?:the )?end of (?<month>" + MONTH + ")" + YEAR,
                    (said, now) -> firstOf(said, now).with(TemporalAdjusters.lastDayOfMonth())),
            Phrase.of(
                            "(?:on|by|until|before|for|due) (?:the )?(?<d>" + ORDINAL_NUMBER + ")",
                            CalendarPhrases::nextSuchDay)
                    .unless(said -> said.isFollowedBy(A_THING)),
            Phrase.last("(?:the )?(?<d>" + ORDINAL_NUMBER + ")", CalendarPhrases::nextSuchDay),
            Phrase.of("(?:the )?(?<d>" + ORDINAL_NUMBER + ") of (?:the|this) month", CalendarPhrases::nextSuchDay),
            Phrase.of(
                    "(?:the )?(?<d>" + ORDINAL_NUMBER + ") of next month",
                    (said, now) -> day(YearMonth.from(now).plusMonths(1), ordinal(said.group("d")))),
            Phrase.of(
                    "(?:the )?(?<n>" + Vocabulary.ORDINAL + "|last) (?<day>" + Vocabulary.WEEKDAY
                            + ") (?:of|in) (?:(?<this>the|this|next) month|(?<month>" + MONTH + "))",
                    CalendarPhrases::weekdayOfMonth));

    private CalendarPhrases() {}

    /** "24/7" */
    private static boolean always(Said said) {
        return said.group("a").equals("24") && said.group("b").startsWith("7");
    }

    private static LocalDate numeric(Said said, ZonedDateTime now) {
        return date(said, now, Integer.parseInt(said.group("m")), Integer.parseInt(said.group("d")));
    }

    /** Month first; the other way round where only that is possible. */
    private static LocalDate slashed(Said said, ZonedDateTime now) {
        var a = Integer.parseInt(said.group("a"));
        var b = Integer.parseInt(said.group("b"));
        return a > 12 ? date(said, now, b, a) : date(said, now, a, b);
    }

    private static LocalDate named(Said said, ZonedDateTime now) {
        return date(said, now, Vocabulary.month(said.group("month")).getValue(), Integer.parseInt(said.group("d")));
    }

    private static LocalDate firstOf(Said said, ZonedDateTime now) {
        var month = Vocabulary.month(said.group("month"));
        var first = date(said, now, month.getValue(), 1);
        return said.group("year") == null && month == now.getMonth() ? first.withYear(now.getYear()) : first;
    }

    /** Without a year the next such day, today included. */
    private static LocalDate date(Said said, ZonedDateTime now, int month, int day) {
        try {
            if (said.group("year") != null) {
                var year = Integer.parseInt(said.group("year"));
                var full = said.group("year").length() == 2 ? 2000 + year : year;
                return full < 1 ? null : LocalDate.of(full, month, day);
            }
            var wanted = MonthDay.of(month, day);
            return IntStream.rangeClosed(now.getYear(), now.getYear() + 8)
                    .filter(wanted::isValidYear)
                    .mapToObj(wanted::atYear)
                    .filter(it -> !it.isBefore(now.toLocalDate()))
                    .findFirst()
                    .orElse(null);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static LocalDate nextSuchDay(Said said, ZonedDateTime now) {
        var wanted = ordinal(said.group("d"));
        return IntStream.rangeClosed(0, 2)
                .mapToObj(YearMonth.from(now)::plusMonths)
                .map(month -> day(month, wanted))
                .filter(it -> it != null && !it.isBefore(now.toLocalDate()))
                .findFirst()
                .orElse(null);
    }

    private static LocalDate day(YearMonth month, int day) {
        return day > 0 && month.isValidDay(day) ? month.atDay(day) : null;
    }

    private static LocalDate weekdayOfMonth(Said said, ZonedDateTime now) {
        var n = ordinal(said.group("n"));
        DayOfWeek weekday = Vocabulary.weekday(said.group("day"));
        var named = said.group("month");
        var step = named == null ? 1 : 12;
        var month = YearMonth.from(now);
        if (named != null) {
            month = month.withMonth(Vocabulary.month(named).getValue());
        } else if (said.group("this").equalsIgnoreCase("next")) {
            month = month.plusMonths(1);
        }
        for (var tries = 0; tries < 3; tries++, month = month.plusMonths(step)) {
            var day = month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(n, weekday));
            if (YearMonth.from(day).equals(month) && !day.isBefore(now.toLocalDate())) {
                return day;
            }
        }
        return null;
    }
}
