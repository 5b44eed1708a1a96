package dev.todochatbot.todo.quickadd;

import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One way to say something: how it is written, and what it means at a given time. Of several phrases that fit at one
 * place the longest is meant.
 */
record Phrase<T>(Pattern pattern, Meaning<T> meaning) {

    /** Not in the middle of a word or number, and not "Friday's" or "17:00:30". */
    private static final String WORD_END = "(?![\\p{L}\\p{N}_]|['’]\\p{L}|[-/.:]\\p{N}|-\\p{L})";

    /**
     * The end of the text or of a part of it, or a time: for words that may as well belong to a title ("sun cream", "1/2
     * cup"), but not here.
     */
    static final String NOTHING_FOLLOWS =
            "(?=\\s*(?:$|[,;:!?)\u0000]|\\.(?:\\s|$)|-\\s|–|@|at\\s|around\\s|by\\s|in the\\s"
                    + "|\\d{1,2}(?:[:.]\\d\\d|\\s?[ap]\\.?m)|(?:morning|afternoon|evening|night|noon|midnight)(?!\\p{L})))";

    /** What the words say; {@code null} when they say nothing possible, such as the 31st of February. */
    interface Meaning<T> {
        T of(MatchResult words, ZonedDateTime now);
    }

    static <T> Phrase<T> of(String regex, Meaning<T> meaning) {
        return new Phrase<>(compile("(?:" + regex + ")" + WORD_END), meaning);
    }

    /** A space stands for any white space, " ?" for perhaps some. */
    static Pattern compile(String regex) {
        return Pattern.compile(
                regex.replace(" ?", "\\s*").replace(" ", "\\s+"), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    Optional<Found<T>> at(String text, int start, ZonedDateTime now) {
        var matcher = pattern.matcher(text).region(start, text.length()).useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        return Optional.ofNullable(meaning.of(matcher, now)).map(it -> new Found<>(start, matcher.end(), it));
    }

    static <T> Optional<Found<T>> longest(Collection<Phrase<T>> phrases, String text, int start, ZonedDateTime now) {
        return phrases.stream()
                .flatMap(phrase -> phrase.at(text, start, now).stream())
                .max(Comparator.comparingInt(Found::end));
    }
}
