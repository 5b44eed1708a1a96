package dev.todochatbot.todo.quickadd;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.todochatbot.todo.task.Priority;

/** Marks: {@code #tag}, {@code +list}, {@code +"two words"}, {@code !high}, {@code p1}, "high priority". */
final class MarkPhrases {

    private static final Map<String, Priority> PRIORITIES = Map.ofEntries(
            Map.entry("high", Priority.HIGH),
            Map.entry("hi", Priority.HIGH),
            Map.entry("top", Priority.HIGH),
            Map.entry("urgent", Priority.HIGH),
            Map.entry("1", Priority.HIGH),
            Map.entry("medium", Priority.MEDIUM),
            Map.entry("med", Priority.MEDIUM),
            Map.entry("normal", Priority.MEDIUM),
            Map.entry("2", Priority.MEDIUM),
            Map.entry("low", Priority.LOW),
            Map.entry("lo", Priority.LOW),
            Map.entry("3", Priority.LOW),
            Map.entry("none", Priority.NONE));

    private static final Expression WITH_A_LETTER = Expression.of("#[\\p{N}_-]*\\p{L}");

    /** A tag has a letter, so that "issue #12" stays what it is; at most 40 characters (code points). */
    static final Words.Reading<String> TAG =
            Phrase.<String>of("#(?<tag>[\\p{L}\\p{M}\\p{N}_-]{1,40})", (said, now) -> said.group("tag"))
                    .unless(said -> !WITH_A_LETTER.isAt(said.text(), said.start()))::at;

    private static final List<Phrase<Priority>> PRIORITY_PHRASES = List.of(
            Phrase.of("!(?<p>high|hi|urgent|medium|med|low|lo|none|[1-3])", (said, now) -> priority(said.group("p"))),
            Phrase.of("p(?<p>[1-3])", (said, now) -> priority(said.group("p"))),
            Phrase.of(
                    "(?:with |at )?(?:an? )?(?<p>high|top|medium|normal|low)(?: |-)priority",
                    (said, now) -> priority(said.group("p"))),
            Phrase.of(
                    "priority(?::| is)?(?: )?(?<p>high|top|medium|normal|low|[1-3])",
                    (said, now) -> priority(said.group("p"))));

    static final Words.Reading<Priority> PRIORITY =
            (text, start, now) -> Phrase.longest(PRIORITY_PHRASES, text, start, now);

    private MarkPhrases() {}

    private static Priority priority(String word) {
        return PRIORITIES.get(word.toLowerCase(Locale.ROOT));
    }

    /** A plus sign and the name of a known list, the longest that fits. */
    static Words.Reading<String> list(Collection<String> known) {
        return (text, start, now) -> text.charAt(start) != '+'
                ? Optional.empty()
                : known.stream()
                        .flatMap(name -> list(name, text, start).stream())
                        .max(Comparator.comparingInt(Found::end));
    }

    private static Optional<Found<String>> list(String name, String text, int start) {
        for (var quote : List.of("\"", "")) {
            var mark = "+" + quote + name + quote;
            var end = start + mark.length();
            if (text.regionMatches(true, start, mark, 0, mark.length())
                    && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return Optional.of(new Found<>(start, end, name));
            }
        }
        return Optional.empty();
    }
}
