package dev.todochatbot.todo.quickadd;

import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;

/** "After completion", alone or behind a distance: "3 days after I finish it". */
final class RepeatCompletion {

    private static final String AFTER = ",? ?(?:(?:counted )?(?:after|from|upon|following|since|once|when|whenever)"
            + " (?:(?:the |its |each |last )*(?:completion|finish)|(?:completing|finishing|doing)(?: (?:it|that|this))?"
            + "|(?:i(?:['’]ve| have)? )(?:last )?(?:finish(?:ed)?|complete[ds]?|do|did|done)(?: (?:it|that|this))?"
            + "|i(?:['’]?m| am) (?:done|finished|through)(?: with (?:it|that|this))?"
            + "|(?:it(?:['’]?s| is| was| has been| gets) |being )?(?:done|finished|completed?))|after done)";

    private static final Phrase<Boolean> ALONE = Phrase.of(AFTER, (said, now) -> true);

    private static final Phrase<Repeat> DISTANCE = Phrase.of(
            "(?:" + RepeatWords.EVERY + " )?(?<n>" + Vocabulary.NUMBER + ") (?<unit>hour|day|week|month|year)s?"
                    + AFTER,
            (said, now) -> Repeat.of(frequency(said.group("unit")), Vocabulary.number(said.group("n")), "", true));

    private RepeatCompletion() {}

    static Optional<Found<Repeat>> at(String text, int start, ZonedDateTime now) {
        return DISTANCE.at(text, start, now);
    }

    static Optional<Found<Boolean>> alone(String text, int start, ZonedDateTime now) {
        return ALONE.at(text, start, now);
    }

    private static String frequency(String unit) {
        return Vocabulary.lower(unit).equals("day") ? "DAILY" : unit.toUpperCase(Locale.ROOT) + "LY";
    }
}
