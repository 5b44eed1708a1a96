package dev.todochatbot.todo.quickadd;

import java.time.ZonedDateTime;
import java.util.Optional;

import dev.todochatbot.todo.task.Due;

/** A due said alone: an ISO date or date-time, or as a person says it. */
public final class DueParser {

    private DueParser() {}

    /**
     * @param now the moment and zone of the user; a date-time with an offset becomes the same moment in this zone
     * @return empty unless the whole text is one due
     */
    public static Optional<Due> parse(String text, ZonedDateTime now) {
        var words = text.strip().replaceFirst("(?<!\\d)[.!,]+$", "");
        return DuePhrases.at(words, 0, now)
                .or(() -> PastPhrases.at(words, 0, now).map(it -> new Found<>(0, it.end(), Draft.on(it.meaning()))))
                .filter(found -> found.end() == words.length())
                .map(found -> found.meaning().resolve(now));
    }
}
