package dev.todochatbot.todo.quickadd;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/** Days that are over: for looking back, not for planning. */
final class PastPhrases {

    private static final List<Phrase<LocalDate>> ALL = List.of(
            Phrase.of("yesterday|gestern", (said, now) -> now.toLocalDate().minusDays(1)),
            Phrase.of(
                    "(?:the )?day before yesterday",
                    (said, now) -> now.toLocalDate().minusDays(2)),
            Phrase.of(
                    "(?<n>" + Vocabulary.NUMBER + ") " + DayPhrases.UNIT + " ago",
                    (said, now) -> DayPhrases.shift(
                            now.toLocalDate(), -Vocabulary.number(said.group("n")), said.group("unit"))),
            Phrase.of(
                    "last (?<day>" + Vocabulary.WEEKDAY + ")",
                    (said, now) ->
                            now.toLocalDate().with(TemporalAdjusters.previous(Vocabulary.weekday(said.group("day"))))));

    private PastPhrases() {}

    static Optional<Found<LocalDate>> at(String text, int start, ZonedDateTime now) {
        return Phrase.longest(ALL, text, start, now);
    }
}
