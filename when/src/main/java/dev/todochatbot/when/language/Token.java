package dev.todochatbot.when.language;

import java.util.List;

/**
 * A word, a number or a mark of a text.
 *
 * @param word as it is compared: in lower case, without accents
 * @param start offset of the first UTF-16 unit
 * @param end offset behind the last one
 * @param spaced whether white space, or nothing at all, stands before it
 * @param capital whether it is written with a capital
 */
public record Token(Kind kind, String word, int start, int end, boolean spaced, boolean capital) {

    public enum Kind {
        WORD,
        NUMBER,
        MARK,
        /** What means only itself: quoted words, addresses. */
        VERBATIM,
        /** What somebody else has understood already, such as a tag. */
        TAKEN
    }

    Token spelled(String other) {
        return new Token(kind, other, start, end, spaced, capital);
    }

    /** Its two halves, as if there were a space between them. */
    List<Token> cut(int at) {
        return List.of(
                new Token(kind, word.substring(0, at), start, start + at, spaced, capital),
                new Token(kind, word.substring(at), start + at, end, true, false));
    }

    public boolean is(Kind other) {
        return kind == other;
    }

    public boolean isMark(String marks) {
        return kind == Kind.MARK && marks.contains(word);
    }
}
