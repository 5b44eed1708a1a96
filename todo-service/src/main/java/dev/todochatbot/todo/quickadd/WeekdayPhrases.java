package dev.todochatbot.todo.quickadd;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;

import static dev.todochatbot.todo.quickadd.Vocabulary.NUMBER;
import static dev.todochatbot.todo.quickadd.Vocabulary.number;

/** Days of the week: "friday" is the coming one, never today; "next friday" is Friday of next week. */
final class WeekdayPhrases {

    /** Whole names, and abbreviations that are no other English word. "Black Friday" is no day of its own week. */
    private static final Set<String> NAMED =
            Set.of("black", "good", "cyber", "casual", "easter", "ash", "palm", "super");

    private static final String CLEAR =
            "(?<day>mon(?:day)?|tue(?:s(?:day)?)?|wednesday|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|saturday|sunday)";

    /** Abbreviations that may as well be something else: "sun cream", "the cat sat". */
    private static final String DOUBTFUL = "(?<day>weds?|sat|sun)\\.?";

    private static final String ANY = "(?<day>" + Vocabulary.WEEKDAY + ")";

    static final List<Phrase<LocalDate>> ALL = List.of(
            Phrase.of("(?:coming )?" + CLEAR, (said, now) -> coming(said.group("day"), now))
                    .unless(said -> said.isAfter(NAMED, "day")),
            Phrase.last("(?:on |for )?" + DOUBTFUL, (said, now) -> coming(said.group("day"), now)),
            Phrase.of("(?:by|due|until|coming) " + DOUBTFUL, (said, now) -> coming(said.group("day"), now)),
            Phrase.of(
                    "this (?:coming )?" + ANY,
                    (said, now) -> now.toLocalDate()
                            .with(TemporalAdjusters.nextOrSame(Vocabulary.weekday(said.group("day"))))),
            Phrase.of("next " + ANY, (said, now) -> ofNextWeek(said.group("day"), now)),
            Phrase.of(
                    ANY + " (?:of )?next week|next week(?: on)? (?<other>" + Vocabulary.WEEKDAY + ")",
                    (said, now) ->
                            ofNextWeek(said.group("day") == null ? said.group("other") : said.group("day"), now)),
            Phrase.of(
                    "(?:a|one) week (?:from |on )?" + ANY + "|" + ANY.replace("day>", "other>") + " week",
                    (said, now) -> coming(said.group("day") == null ? said.group("other") : said.group("day"), now)
                            .plusWeeks(1)),
            Phrase.of(
                    ANY + " in (?<n>" + NUMBER + ") weeks?(?: time)?",
                    (said, now) -> now.toLocalDate()
                            .plusWeeks(number(said.group("n")))
                            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                            .with(TemporalAdjusters.nextOrSame(Vocabulary.weekday(said.group("day"))))));

    private WeekdayPhrases() {}

    private static LocalDate coming(String day, ZonedDateTime now) {
        return now.toLocalDate().with(TemporalAdjusters.next(Vocabulary.weekday(day)));
    }

    private static LocalDate ofNextWeek(String day, ZonedDateTime now) {
        return DayPhrases.monday(now.toLocalDate())
                .plusWeeks(1)
                .with(TemporalAdjusters.nextOrSame(Vocabulary.weekday(day)));
    }
}
