package dev.todochatbot.todo.quickadd;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A text from which phrases are read, one after the other; what has been taken, or is quoted, is read no more. */
final class Words {

    /** Stands for every character that is not to be read, so that offsets stay as they are. */
    private static final char TAKEN = '\0';

    private final StringBuilder text;

    Words(String text) {
        this.text = new StringBuilder(text);
        Verbatim.in(text).forEach(part -> take(part.start(), part.end()));
    }

    interface Reading<T> {
        Optional<Found<T>> at(String text, int start, ZonedDateTime now);
    }

    /** All that is found, from left to right, without overlap. */
    <T> List<Found<T>> findAll(Reading<T> reading, ZonedDateTime now) {
        var result = new ArrayList<Found<T>>();
        var readable = text.toString();
        ReadingSteps.add(readable.length());
        for (var place = 0; place < readable.length(); place++) {
            if (startsWord(readable, place)) {
                var found = reading.at(readable, place, now);
                if (found.isPresent()) {
                    result.add(found.get());
                    place = found.get().end() - 1;
                }
            }
        }
        return result;
    }

    private static boolean startsWord(String text, int place) {
        if (Character.isWhitespace(text.charAt(place)) || text.charAt(place) == TAKEN) {
            return false;
        }
        return place == 0
                || Character.isWhitespace(text.charAt(place - 1))
                || "([,;:/–—\0".indexOf(text.charAt(place - 1)) >= 0;
    }

    String text(Found<?> found) {
        return text.substring(found.start(), found.end());
    }

    void take(Found<?> found) {
        take(found.start(), found.end());
    }

    private void take(int start, int end) {
        for (var place = start; place < end; place++) {
            text.setCharAt(place, TAKEN);
        }
    }
}
