package dev.todochatbot.todo.quickadd;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

import static dev.todochatbot.todo.quickadd.Vocabulary.NUMBER;
import static dev.todochatbot.todo.quickadd.Vocabulary.number;

/** Days said by their distance from today: "tomorrow", "in two weeks", "end of next month". */
final class DayPhrases {

    static final String UNIT = "(?<unit>d|days?|nights?|w|wks?|weeks?|fortnights?|months?|y|yrs?|years?"
            + "|(?:working|work|business) days?|weekdays?)";

    static final List<Phrase<LocalDate>> ALL = List.of(
            Phrase.of("today|2day|heute|hoy|aujourd['’]hui|آج", (said, now) -> now.toLocalDate()),
            Phrase.of("end of (?:the )?day|eod|close of business|cob", (said, now) -> now.toLocalDate()),
            Phrase.of(
                    "tomm?orr?ow|2morr?ow?|2moro|tmrw|tmr|tmw|morgen|mañana|demain|کل",
                    (said, now) -> now.toLocalDate().plusDays(1)),
            Phrase.of(
                    "(?:the )?day after tomm?orr?ow|übermorgen|pasado mañana|après-demain",
                    (said, now) -> now.toLocalDate().plusDays(2)),
            Phrase.of(
                    "(?:with)?in (?:the next )?(?<n>" + NUMBER + ")(?: )?" + UNIT + "(?:['’](?: time)?| time)?",
                    (said, now) -> later(said, now.toLocalDate())),
            Phrase.of(
                    "(?<n>" + NUMBER + ") " + UNIT + " (?:from (?:now|today)|hence)",
                    (said, now) -> later(said, now.toLocalDate())),
            Phrase.of(
                    "next week|(?:the )?(?:start|beginning) of next week",
                    (said, now) -> monday(now.toLocalDate()).plusWeeks(1)),
            Phrase.of(
                    "(?:mid|(?:the )?middle of)[-\\s]?next week",
                    (said, now) -> monday(now.toLocalDate()).plusDays(9)),
            Phrase.of(
                    "(?:the )?end of next week",
                    (said, now) -> monday(now.toLocalDate()).plusDays(11)),
            Phrase.of(
                    "(?:the )?week after next",
                    (said, now) -> monday(now.toLocalDate()).plusWeeks(2)),
            Phrase.of(
                    "this (?:week|wk)|(?:the )?end of (?:(?:the|this) )?week|eow",
                    (said, now) -> endOfWeek(now.toLocalDate())),
            Phrase.of("(?:this|(?:at|on|over|for|by) the) weekend", (said, now) -> weekend(now.toLocalDate())),
            Phrase.last("(?:the )?weekend", (said, now) -> weekend(now.toLocalDate())),
            Phrase.of("next weekend", (said, now) -> monday(now.toLocalDate()).plusDays(12)),
            Phrase.of(
                    "(?:the )?(?:end|last day) of (?:the |this )?month|this month|eom|month-end",
                    (said, now) -> now.toLocalDate().with(TemporalAdjusters.lastDayOfMonth())),
            Phrase.of(
                    "(?:the )?(?:end|last day) of next month",
                    (said, now) -> now.toLocalDate().plusMonths(1).with(TemporalAdjusters.lastDayOfMonth())),
            Phrase.of(
                    "(?:(?:the )?(?:start|beginning|first(?: day)?) of )?next month",
                    (said, now) -> now.toLocalDate().with(TemporalAdjusters.firstDayOfNextMonth())),
            Phrase.of(
                    "(?:mid|(?:the )?middle of)[-\\s]?next month",
                    (said, now) -> now.toLocalDate().plusMonths(1).withDayOfMonth(15)),
            Phrase.of(
                    "(?:the )?(?:end|last day) of (?:the |this )?year|this year|eoy|year-end",
                    (said, now) -> now.toLocalDate().with(TemporalAdjusters.lastDayOfYear())),
            Phrase.of(
                    "(?:(?:the )?(?:start|beginning) of )?next year",
                    (said, now) -> now.toLocalDate().with(TemporalAdjusters.firstDayOfNextYear())),
            Phrase.of(
                    "(?:the )?end of next year",
                    (said, now) -> now.toLocalDate().plusYears(1).with(TemporalAdjusters.lastDayOfYear())));

    private DayPhrases() {}

    /** The day that lies the said number of units behind another: months and years keep the day where they can. */
    static LocalDate later(Said said, LocalDate day) {
        return shift(day, number(said.group("n")), said.group("unit"));
    }

    /** @param n negative for earlier; {@code null} beyond the years that a due may have */
    static LocalDate shift(LocalDate day, int n, String unit) {
        var lower = Vocabulary.lower(unit);
        if (lower.startsWith("work") || lower.startsWith("business") || lower.startsWith("weekday")) {
            return workingDays(day, n);
        }
        var shifted =
                switch (lower.charAt(0)) {
                    case 'w' -> day.plusWeeks(n);
                    case 'f' -> day.plusWeeks(2L * n);
                    case 'm' -> day.plusMonths(n);
                    case 'y' -> day.plusYears(n);
                    default -> day.plusDays(n);
                };
        return shifted.getYear() < 1 || shifted.getYear() > 9999 ? null : shifted;
    }

    private static LocalDate workingDays(LocalDate day, int n) {
        var result = day;
        for (var left = Math.abs(n); left > 0; left--) {
            do {
                result = result.plusDays(Integer.signum(n));
            } while (result.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0);
        }
        return result;
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static LocalDate weekend(LocalDate today) {
        return today.getDayOfWeek() == DayOfWeek.SUNDAY
                ? today
                : today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    }

    private static LocalDate endOfWeek(LocalDate today) {
        var weekend = today.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        return today.with(TemporalAdjusters.nextOrSame(weekend ? DayOfWeek.SUNDAY : DayOfWeek.FRIDAY));
    }
}
