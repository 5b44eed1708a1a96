package dev.todochatbot.todo.quickadd;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.google.re2j.Pattern;

import static dev.todochatbot.todo.quickadd.Vocabulary.lower;

/** The words of repetition, and the parts of an RRULE that they stand for. */
final class RepeatWords {

    static final String EVERY = "(?:(?:on|at|due|repeats?|repeating) )?(?:every|each)(?<strict>!)?";

    static final String OFTEN = "(?:other|" + Vocabulary.NUMBER + "|" + Vocabulary.ORDINAL + ")";

    static final String DAYS = list("(?:" + Vocabulary.WEEKDAY + "|weekdays?|work(?:ing )?days?|weekends?)");

    static final String PLURAL_DAYS =
            list("(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days|weekdays|workdays|weekends)");

    static final String MONTH_DAYS = list("(?:the )?(?:" + Vocabulary.ORDINAL_NUMBER + "|last(?: day)?|first day)");

    /** "The first" is a day where a month has been named before. */
    static final String MONTH_ORDINALS = list("(?:the )?(?:" + Vocabulary.ORDINAL + "|last(?: day)?|first day)");

    static final String NTHS = list("(?:the )?(?:" + Vocabulary.ORDINAL + "|last)");

    static final String ONE_DAY = "(?<weekday>" + Vocabulary.WEEKDAY + "|weekday|work(?:ing )?day)";

    static final String OF_EVERY_MONTH = " of (?:each|every) month";

    static final String OF_THE_MONTH = " (?:of|in) (?:the|each|every|a) month";

    static final String DATE = "(?:(?:the )?(?<d>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>" + Vocabulary.MONTH
            + ")|(?<month2>" + Vocabulary.MONTH + ") (?:the )?(?<d2>\\d{1,2})(?:st|nd|rd|th)?)";

    private static final Pattern DAY =
            Expression.anywhere(Vocabulary.WEEKDAY + "|weekdays?|work(?:ing )?days?|weekends?");

    private static final Pattern NTH = Expression.anywhere(Vocabulary.ORDINAL + "|last|first");
    private static final Pattern ORDINAL = Expression.anywhere(Vocabulary.ORDINAL);

    private RepeatWords() {}

    private static String list(String item) {
        return item + "(?:(?: ?, ?(?:and )?| ?[&/] ?| and | or | )" + item + ")*";
    }

    static boolean fromCompletion(Said said) {
        return said.group("strict") != null;
    }

    static int interval(Said said) {
        var n = said.group("n");
        if (n == null) {
            return 1;
        }
        if (lower(n).equals("other")) {
            return 2;
        }
        return ORDINAL.matches(n) ? Vocabulary.ordinal(n) : Vocabulary.number(n);
    }

    /** {@code BYDAY=MO,TH} */
    static String byDay(String days) {
        Set<DayOfWeek> result = EnumSet.noneOf(DayOfWeek.class);
        all(DAY, days).map(Vocabulary::lower).forEach(day -> {
            if (day.startsWith("week") && !day.startsWith("weekend") || day.startsWith("work")) {
                result.addAll(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
            } else if (day.startsWith("weekend")) {
                result.addAll(EnumSet.range(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
            } else {
                result.add(Vocabulary.weekday(day));
            }
        });
        return "BYDAY=" + result.stream().map(RepeatWords::code).collect(Collectors.joining(","));
    }

    /** {@code BYMONTHDAY=1,15}; {@code null} if there is no such day. */
    static String byMonthDay(String days) {
        var result = new TreeSet<>(ordinals(days));
        return result.stream().anyMatch(day -> day == 0 || day > 31)
                ? null
                : "BYMONTHDAY=" + result.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** {@code BYDAY=1MO,3MO}, or the last of the working days; {@code null} if a month never has so many. */
    static String byNthDay(String nths, String weekday) {
        var places = ordinals(nths);
        if (places.stream().anyMatch(place -> place == 0 || place > 5)) {
            return null;
        }
        if (lower(weekday).startsWith("week") || lower(weekday).startsWith("work")) {
            return "BYDAY=MO,TU,WE,TH,FR;BYSETPOS="
                    + places.stream().map(String::valueOf).collect(Collectors.joining(","));
        }
        var code = code(Vocabulary.weekday(weekday));
        return "BYDAY=" + places.stream().map(place -> place + code).collect(Collectors.joining(","));
    }

    private static List<Integer> ordinals(String words) {
        return all(NTH, words).map(Vocabulary::ordinal).toList();
    }

    private static Stream<String> all(Pattern pattern, String words) {
        var found = Stream.<String>builder();
        for (var matcher = pattern.matcher(words); matcher.find(); ) found.add(matcher.group());
        return found.build();
    }

    private static String code(DayOfWeek day) {
        return day.name().substring(0, 2);
    }
}
