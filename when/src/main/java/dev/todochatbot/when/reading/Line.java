package dev.todochatbot.when.reading;

import java.time.Duration;
import java.util.List;

import dev.todochatbot.when.Due;
import dev.todochatbot.when.Recurrence;

/**
 * What a line of text certainly says about time, put together.
 *
 * @param due {@code null} without one; beside a recurrence its first occurrence
 * @param dateSaid whether a day was said; beside a recurrence the one from which it begins
 * @param timeSaid whether a time of day was said
 * @param recurrence or {@code null}
 * @param duration from a minute to 30 days, only beside a due with a time; else {@code null}
 * @param parts which characters say what, in the order of the text, without overlap
 */
public record Line(
        Due due, boolean dateSaid, boolean timeSaid, Recurrence recurrence, Duration duration, List<Part> parts) {

    /** @param start offset of the first UTF-16 unit; the end is the offset behind the last one */
    public record Part(int start, int end, Kind kind) {}

    public enum Kind {
        DUE,
        RECURRENCE,
        /** A range of times ("2pm-3pm"), whose start is of the due, or a length behind a time ("for an hour"). */
        DURATION
    }

    /** Whether all that was said is about time: words of a title are left otherwise. */
    boolean isAllOf(String text) {
        var place = 0;
        for (var part : parts) {
            if (saysSomething(text.substring(place, part.start()))) return false;
            place = part.end();
        }
        return !saysSomething(text.substring(place));
    }

    private static boolean saysSomething(String rest) {
        return rest.codePoints()
                .anyMatch(character -> !Character.isWhitespace(character) && ",;:.!–—-()".indexOf(character) < 0);
    }
}
