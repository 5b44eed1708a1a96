package dev.todochatbot.when.meaning;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import dev.todochatbot.when.Due;

/**
 * When a repetition ends.
 *
 * @param count after so many times; 0: not by number
 * @param until with this day, or {@code null}
 */
public record RepeatEnd(int count, LocalDate until) {

    /** Four digits are all that a rule has for a year, and UTC may be a day ahead. */
    private static final int YEAR_OF_NO_END = 9999;

    public static final RepeatEnd NEVER = new RepeatEnd(0, null);

    /** The rule with this end; the last moment is in UTC where the due has a time (RFC 5545, 3.3.10). */
    public String endOf(String rule, Due due) {
        if (count > 0) return rule + ";COUNT=" + count;
        if (until == null || until.getYear() >= YEAR_OF_NO_END) return rule;
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
