package dev.todochatbot.todo.quickadd;

import java.time.ZonedDateTime;
import java.util.Optional;

import dev.todochatbot.when.Due;

/** A due said alone: an ISO date or date-time, or as a person says it. */
public final class DueParser {

    private DueParser() {}

    /**
     * @param now the moment and zone of the user; a date-time with an offset becomes the same moment in this zone
     * @return empty unless the whole text is one due
     */
    public static Optional<Due> parse(String text, ZonedDateTime now) {
        var words = withoutEnd(text.strip());
        return DuePhrases.at(words, 0, now)
                .or(() -> PastPhrases.at(words, 0, now).map(it -> new Found<>(0, it.end(), Draft.on(it.meaning()))))
                .filter(found -> found.end() == words.length())
                .map(found -> found.meaning().resolve(now));
    }

    /** A sentence ends in a mark; a number keeps its point. */
    private static String withoutEnd(String text) {
        var end = text.length();
        while (end > 0 && ".!,".indexOf(text.charAt(end - 1)) >= 0) end--;
        var keeps = end > 0 && end < text.length() && text.charAt(end - 1) >= '0' && text.charAt(end - 1) <= '9';
        return text.substring(0, keeps ? end + 1 : end);
    }
}
