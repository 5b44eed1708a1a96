package dev.todochatbot.todo.quickadd;

import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One way to say something: how it is written, and what it means at a given time. Of several phrases that fit at one
 * place the longest is meant.
 */
record Phrase<T>(Expression expression, Meaning<T> meaning) {

    /** Not in the middle of a word or number, and not "Friday's" or "17:00:30". */
    private static final String WORD_ENDS =
            "(?:$|[^\\p{L}\\p{N}_'’./:-]|['’](?:$|\\P{L})|[/.:](?:$|\\P{N})|-(?:$|[^\\p{L}\\p{N}]))";

    /**
     * The end of the text or of a part of it, or a time: for words that may as well belong to a title ("sun cream", "1/2
     * cup"), but not here.
     */
    private static final String NOTHING_FOLLOWS = "(?:\\s*(?:$|[,;!?)\u0000]|\\.(?:\\s|$)|-\\s|–|@)|:(?:$|\\P{N})"
            + "|\\s+(?::|at\\s|around\\s|by\\s|in\\s+the\\s|\\d{1,2}(?:[:.]\\d\\d|\\s?[ap]\\.?m)"
            + "|(?:morning|afternoon|evening|night|noon|midnight)(?:$|\\P{L})))";

    /** What the words say; {@code null} when they say nothing possible, such as the 31st of February. */
    interface Meaning<T> {

        T of(Said words, ZonedDateTime now);
    }

    static <T> Phrase<T> of(String regex, Meaning<T> meaning) {
        return new Phrase<>(Expression.of(regex, WORD_ENDS), meaning);
    }

    /** One that counts only where nothing follows that would make a title of it. */
    static <T> Phrase<T> last(String regex, Meaning<T> meaning) {
        return new Phrase<>(Expression.of(regex, NOTHING_FOLLOWS), meaning);
    }

    /** One that counts only before this. */
    static <T> Phrase<T> before(String following, String regex, Meaning<T> meaning) {
        return new Phrase<>(Expression.of(regex, following), meaning);
    }

    /** The same, except where something stands around it that makes another thing of it. */
    Phrase<T> unless(Predicate<Said> other) {
        return new Phrase<>(expression, (said, now) -> other.test(said) ? null : meaning.of(said, now));
    }

    Optional<Found<T>> at(String text, int start, ZonedDateTime now) {
        return expression
                .at(text, start)
                .flatMap(said ->
                        Optional.ofNullable(meaning.of(said, now)).map(it -> new Found<>(start, said.end(), it)));
    }

    static <T> Optional<Found<T>> longest(Collection<Phrase<T>> phrases, String text, int start, ZonedDateTime now) {
        return phrases.stream()
                .flatMap(phrase -> phrase.at(text, start, now).stream())
                .max(Comparator.comparingInt(Found::end));
    }
}
