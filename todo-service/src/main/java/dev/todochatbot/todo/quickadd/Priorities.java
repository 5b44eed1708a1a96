package dev.todochatbot.todo.quickadd;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.todochatbot.todo.priority.Priority;
import dev.todochatbot.when.language.Token;
import dev.todochatbot.when.language.Token.Kind;

/** Words for priorities: behind a mark ("!high", "!p1"), or as they are where nothing of a title follows ("p1", "low priority"). */
final class Priorities {

    /** Of the words behind a mark. */
    static final int LONGEST = 6;

    private static final Map<String, Priority> MARKED = Map.ofEntries(
            Map.entry("high", Priority.HIGH),
            Map.entry("hi", Priority.HIGH),
            Map.entry("urgent", Priority.HIGH),
            Map.entry("1", Priority.HIGH),
            Map.entry("p1", Priority.HIGH),
            Map.entry("medium", Priority.MEDIUM),
            Map.entry("med", Priority.MEDIUM),
            Map.entry("2", Priority.MEDIUM),
            Map.entry("low", Priority.LOW),
            Map.entry("lo", Priority.LOW),
            Map.entry("3", Priority.LOW),
            Map.entry("p2", Priority.MEDIUM),
            Map.entry("p3", Priority.LOW),
            Map.entry("none", Priority.NONE));

    private static final Map<String, Priority> WORDS = Map.of(
            "high", Priority.HIGH,
            "top", Priority.HIGH,
            "medium", Priority.MEDIUM,
            "normal", Priority.MEDIUM,
            "low", Priority.LOW,
            "1", Priority.HIGH,
            "2", Priority.MEDIUM,
            "3", Priority.LOW);

    private static final Set<String> PAGES = Set.of(
            "read", "see", "page", "pages", "print", "copy", "scan", "study", "skim", "check", "on", "of", "the", "and",
            "to");

    private Priorities() {}

    static Priority marked(String word) {
        return MARKED.get(word.toLowerCase(Locale.ROOT));
    }

    /** The first priority in words behind which the text, or a part of it, ends; {@code null} without one. */
    static Mark in(List<Token> tokens) {
        for (var place = 0; place < tokens.size(); place++) {
            var mark = at(tokens, place);
            if (mark != null) return mark;
        }
        return null;
    }

    private static Mark at(List<Token> tokens, int place) {
        if (place > 0 && !tokens.get(place).spaced() && !tokens.get(place - 1).isMark("([,;:")) return null;
        var start = tokens.get(place).start();
        var word = place;
        for (var little = 0; little < 2 && isWord(tokens, word, "with", "at", "a", "an"); little++) word++;
        if (word >= tokens.size()) return null;
        var priority = WORDS.get(tokens.get(word).word());
        if (priority != null && tokens.get(word).is(Kind.WORD)) {
            var next = word + 1 < tokens.size() && tokens.get(word + 1).isMark("-") ? word + 2 : word + 1;
            if (isWord(tokens, next, "priority")) return mark(tokens, start, next, priority);
        }
        if (isWord(tokens, place, "priority")) return behind(tokens, place);
        return isWord(tokens, place, "p") ? letter(tokens, place) : null;
    }

    /** "Priority: high". */
    private static Mark behind(List<Token> tokens, int place) {
        var next = place + 1;
        if (next < tokens.size() && (tokens.get(next).isMark(":") || isWord(tokens, next, "is"))) next++;
        if (next >= tokens.size()) return null;
        var priority = WORDS.get(tokens.get(next).word());
        return priority == null ? null : mark(tokens, tokens.get(place).start(), next, priority);
    }

    /** "P1"; "read p3" is a page. */
    private static Mark letter(List<Token> tokens, int place) {
        var next = place + 1;
        if (next >= tokens.size() || tokens.get(next).spaced()) return null;
        if (place > 0 && PAGES.contains(tokens.get(place - 1).word())) return null;
        var priority =
                tokens.get(next).is(Kind.NUMBER) ? WORDS.get(tokens.get(next).word()) : null;
        return priority == null ? null : mark(tokens, tokens.get(place).start(), next, priority);
    }

    private static Mark mark(List<Token> tokens, int start, int last, Priority priority) {
        for (var place = last + 1; place < tokens.size() && !tokens.get(place).is(Kind.TAKEN); place++) {
            if (tokens.get(place).isMark(",;:)") && place == last + 1) break;
            if (!tokens.get(place).isMark(".!?,;:)-…")) return null;
        }
        return new Mark(start, tokens.get(last).end(), Span.Kind.PRIORITY, priority);
    }

    private static boolean isWord(List<Token> tokens, int place, String... words) {
        if (place >= tokens.size() || !tokens.get(place).is(Kind.WORD)) return false;
        for (var word : words) if (tokens.get(place).word().equals(word)) return true;
        return false;
    }
}
