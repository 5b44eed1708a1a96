package dev.todochatbot.chatbot.engine.builtin.parse;

import java.util.List;
import java.util.regex.Pattern;

import dev.todochatbot.chatbot.engine.builtin.language.Phrase;
import dev.todochatbot.chatbot.engine.builtin.language.Word;

/** Titles, notes and names of lists and tags, as the user wrote them. */
final class Names {

    private static final Pattern OPENING = Pattern.compile("^(?:a|an|the|some)$");
    private static final Pattern TRAILING =
            Pattern.compile("(?:^| )(?:by|on|at|for|due|until|in|to|and|from|with|of)$");
    private static final Pattern TAG_JOINT = Pattern.compile("and|,|tags?|labels?|the|both|with|as|a|plus");

    private Names() {}

    /** A title: without the article before a thing, without the quotes around all of it. */
    static String title(Phrase words) {
        Phrase bare = words.trimmed();
        if (bare.size() == 1 && bare.words().getFirst().quoted()) {
            return text(bare);
        }
        if (bare.size() > 1 && OPENING.matcher(bare.words().getFirst().raw()).matches()) {
            bare = bare.from(1);
        }
        if (bare.size() > 1 && bare.has(TRAILING)) {
            bare = bare.slice(0, bare.size() - 1).trimmed();
        }
        return text(bare);
    }

    /** The words as written, without quotes around all of them. */
    static String text(Phrase words) {
        Phrase bare = words.trimmed();
        boolean whole = bare.size() == 1 && bare.words().getFirst().quoted();
        String raw = endsSentence(words, bare);
        return whole ? raw.substring(1, raw.length() - 1).strip() : raw;
    }

    /** A question or exclamation mark belongs to a text, the other marks at its end do not. */
    private static String endsSentence(Phrase words, Phrase bare) {
        boolean mark = !words.isEmpty()
                && !bare.isEmpty()
                && words.words().getLast().text().equals(")")
                && bare.text().contains("(");
        return mark ? bare.raw() + ")" : bare.raw();
    }

    static String list(Phrase words) {
        return text(words)
                .replaceFirst("(?i)^(?:my|the|our) ", "")
                .replaceFirst("^\\+", "")
                .replaceFirst("(?i) (?:list|project|folder)$", "");
    }

    static List<String> tags(Phrase words) {
        return words.trimmed().words().stream()
                .filter(word -> word.quoted()
                        || !TAG_JOINT.matcher(word.text()).matches() && Character.isLetterOrDigit(lastOf(word)))
                .map(word -> word.quoted()
                        ? word.raw().substring(1, word.raw().length() - 1)
                        : word.raw().replaceFirst("^#", ""))
                .toList();
    }

    private static char lastOf(Word word) {
        return word.raw().charAt(word.raw().length() - 1);
    }

    /** low, medium or high for the words people use, or null. */
    static String priority(String words) {
        return switch (words.replaceFirst("^(?:very|really|super|extremely|so|quite|a|of|the) ", "")
                .replaceFirst(" (?:priority|prio|importance|urgency)$", "")) {
            case "high",
                    "higher",
                    "highest",
                    "top",
                    "urgent",
                    "important",
                    "critical",
                    "crucial",
                    "vital",
                    "maximum",
                    "max",
                    "more important",
                    "more urgent",
                    "p1",
                    "most important",
                    "most urgent" -> "high";
            case "medium", "normal", "mid", "middle", "moderate", "average", "p2" -> "medium";
            case "low",
                    "lower",
                    "lowest",
                    "minor",
                    "unimportant",
                    "minimal",
                    "not important",
                    "not urgent",
                    "less important",
                    "less urgent",
                    "p3",
                    "not that important",
                    "not so important" -> "low";
            case "no", "none", "without" -> "none";
            default -> null;
        };
    }
}
