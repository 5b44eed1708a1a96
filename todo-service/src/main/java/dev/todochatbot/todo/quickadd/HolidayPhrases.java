package dev.todochatbot.todo.quickadd;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.util.List;

/** Days that have a name and the same date everywhere; "Christmas presents" are none, "before Christmas" is. */
final class HolidayPhrases {

    private static final String LEAD = "(?:on|by|before|until|till|for|at) ";

    private static final Expression A_WORD = Expression.of(" \\p{L}");

    static final List<Phrase<LocalDate>> ALL = List.of(
            Phrase.of(LEAD + "(?:christmas|xmas) eve", (said, now) -> next(12, 24, now)),
            Phrase.of(LEAD + "(?:christmas|xmas)(?: day)?", (said, now) -> next(12, 25, now))
                    .unless(said -> said.isFollowedBy(A_WORD)),
            Phrase.of(LEAD + "boxing day", (said, now) -> next(12, 26, now)),
            Phrase.of(LEAD + "new year['’]?s eve", (said, now) -> next(12, 31, now)),
            Phrase.of(LEAD + "new year(?:['’]?s day)?", (said, now) -> next(1, 1, now))
                    .unless(said -> said.isFollowedBy(A_WORD)),
            Phrase.of(LEAD + "valentine['’]?s day", (said, now) -> next(2, 14, now)),
            Phrase.of(LEAD + "halloween", (said, now) -> next(10, 31, now)).unless(said -> said.isFollowedBy(A_WORD)));

    private HolidayPhrases() {}

    private static LocalDate next(int month, int day, ZonedDateTime now) {
        var thisYear = MonthDay.of(month, day).atYear(now.getYear());
        return thisYear.isBefore(now.toLocalDate()) ? thisYear.plusYears(1) : thisYear;
    }
}
