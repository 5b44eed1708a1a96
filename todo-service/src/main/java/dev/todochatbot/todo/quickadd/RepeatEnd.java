package dev.todochatbot.todo.quickadd;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import dev.todochatbot.when.Due;

/**
 * When a repetition ends.
 *
 * @param count after so many times; 0: not by number
 * @param until with this day, or {@code null}
 */
record RepeatEnd(int count, LocalDate until) {

    /** Four digits are all that a rule has for a year, and UTC may be a day ahead. */
    private static final int YEAR_OF_NO_END = 9999;

    static final RepeatEnd NEVER = new RepeatEnd(0, null);

    private static final Expression UNTIL =
            Expression.of(",? ?(?:until|till|through|ending(?: on)?|ends(?: on)?) (?:the )?");

    private static final Phrase<RepeatEnd> TIMES = Phrase.of(
            "(?:for )?(?<n>\\d{1,3}|" + Vocabulary.SMALL_NUMBER + ") times",
            (said, now) -> new RepeatEnd(Vocabulary.number(said.group("n")), null));

    private static final Phrase<RepeatEnd> FOR = Phrase.of(
            "for (?:the next )?(?<n>" + Vocabulary.NUMBER + ") (?<unit>days|weeks?|months?|years?)",
            (said, now) -> new RepeatEnd(0, DayPhrases.later(said, now.toLocalDate())));

    static Optional<Found<RepeatEnd>> at(String text, int start, ZonedDateTime now) {
        var until = UNTIL.at(text, start);
        if (until.isPresent()) {
            return DuePhrases.day(text, until.get().end(), now)
                    .map(day -> new Found<>(start, day.end(), new RepeatEnd(0, day.meaning())));
        }
        return TIMES.at(text, start, now).or(() -> FOR.at(text, start, now));
    }

    /** The rule with this end; the last moment is in UTC where the due has a time (RFC 5545, 3.3.10). */
    String endOf(String rule, Due due) {
        if (count > 0) {
            return rule + ";COUNT=" + count;
        }
        if (until == null || until.getYear() >= YEAR_OF_NO_END) {
            return rule;
        }
        return rule + ";UNTIL="
                + switch (due) {
                    case Due.OnDay day -> until.format(DateTimeFormatter.BASIC_ISO_DATE);
                    case Due.AtTime time ->
                        until.atTime(23, 59, 59)
                                .atZone(time.zone())
                                .withZoneSameInstant(ZoneOffset.UTC)
                                .format(DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'"));
                };
    }
}
