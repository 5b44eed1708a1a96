package dev.todochatbot.todo.quickadd;

import java.util.Locale;
import java.util.Set;

import com.google.re2j.Matcher;

/** Words that an {@link Expression} found, and what stands around them. */
record Said(String text, int start, Matcher matcher) {

    /** Longer than any word that is asked for with {@link #isAfter}. */
    private static final int LONGEST_WORD = 12;

    int end() {
        return start + matcher.end(1);
    }

    String whole() {
        return matcher.group(1);
    }

    /** The named part, or {@code null} where it was not said or the expression has none of this name. */
    String group(String name) {
        return matcher.pattern().namedGroups().containsKey(name) ? matcher.group(name) : null;
    }

    boolean isFollowedBy(Expression expression) {
        return expression.isAt(text, end());
    }

    boolean isAfter(Set<String> words) {
        return isAfter(words, start);
    }

    /** Whether one of these words stands before a named part, with one space between. */
    boolean isAfter(Set<String> words, String name) {
        return isAfter(words, start + matcher.start(name));
    }

    private boolean isAfter(Set<String> words, int place) {
        var end = place - 1;
        if (end < 0 || !isSpace(text.charAt(end))) return false;
        var from = end;
        while (from > 0 && end - from < LONGEST_WORD && isWord(text.charAt(from - 1))) from--;
        return words.contains(text.substring(from, end).toLowerCase(Locale.ROOT));
    }

    static boolean isSpace(char character) {
        return character == ' ' || character >= '\t' && character <= '\r';
    }

    private static boolean isWord(char character) {
        return character < 128 && (Character.isLetterOrDigit(character) || character == '_');
    }
}
