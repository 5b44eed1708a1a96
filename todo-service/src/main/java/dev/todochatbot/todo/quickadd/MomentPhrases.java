package dev.todochatbot.todo.quickadd;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

import dev.todochatbot.when.Due;

import static dev.todochatbot.todo.quickadd.Vocabulary.NUMBER;
import static dev.todochatbot.todo.quickadd.Vocabulary.number;

/** Moments: "in 30 minutes", "in an hour and a half", "2026-12-01T17:00". */
final class MomentPhrases {

    private static final String HOURS = "(?:h|hrs?|hours?)";

    /** {@code +02:00}, in characters. */
    private static final int OFFSET = 6;

    private static final String MINUTES = "(?:m|mins?|minutes?)";

    static final List<Phrase<Draft>> ALL = List.of(
            Phrase.of(
                    "(?:with)?in (?:the next )?(?<n>" + NUMBER + ")(?: )?" + MINUTES + "(?: time)?",
                    (said, now) -> in(now, 0, number(said.group("n")))),
            Phrase.of(
                    "(?<n>" + NUMBER + ")(?: )?" + MINUTES + " from now",
                    (said, now) -> in(now, 0, number(said.group("n")))),
            Phrase.of(
                    "(?:with)?in (?:the next )?(?<n>" + NUMBER + ")(?: )?" + HOURS + "(?: time)?",
                    (said, now) -> in(now, number(said.group("n")), 0)),
            Phrase.of(
                    "(?<n>" + NUMBER + ")(?: )?" + HOURS + " from now",
                    (said, now) -> in(now, number(said.group("n")), 0)),
            Phrase.of("in (?:a )?half an? hour", (said, now) -> in(now, 0, 30)),
            Phrase.of("in (?:a )?quarter of an hour", (said, now) -> in(now, 0, 15)),
            Phrase.of(
                    "in (?<n>" + NUMBER + ") " + HOURS + " and a half|in (?<m>\\d{1,2}) and a half hours",
                    (said, now) -> in(now, number(said.group("n") == null ? said.group("m") : said.group("n")), 30)),
            Phrase.of("in (?<n>\\d{1,2})[.,]5(?: )?" + HOURS, (said, now) -> in(now, number(said.group("n")), 30)),
            Phrase.of(
                    "in (?<n>" + NUMBER + ")(?: )?" + HOURS + ",?(?: and)?(?: )?(?<m>\\d{1,3})(?: )?" + MINUTES + "?",
                    (said, now) -> in(now, number(said.group("n")), number(said.group("m")))),
            Phrase.of(
                    "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d\\d:\\d\\d)?",
                    MomentPhrases::iso));

    private MomentPhrases() {}

    private static Draft in(ZonedDateTime now, int hours, int minutes) {
        var wait = Duration.ofMinutes(60L * hours + minutes);
        return Draft.at(now.truncatedTo(ChronoUnit.MINUTES).plus(wait));
    }

    private static Draft iso(Said said, ZonedDateTime now) {
        var text = said.whole().toUpperCase(Locale.ROOT);
        try {
            var moment = text.endsWith("Z") || "+-".indexOf(text.charAt(text.length() - OFFSET)) >= 0
                    ? OffsetDateTime.parse(text).atZoneSameInstant(now.getZone())
                    : LocalDateTime.parse(text).atZone(now.getZone());
            return moment.getYear() < 1 || moment.getYear() > Due.LAST_YEAR ? null : Draft.at(moment);
        } catch (DateTimeException impossible) {
            return null;
        }
    }
}
