package dev.todochatbot.when.language;

import java.util.ArrayList;
import java.util.List;

import dev.todochatbot.when.language.Token.Kind;

/** Reads a text into tokens, in one pass. "5pm" is a number and a word, "o'clock" and "friday's" are one word. */
public final class Tokens {

    /** What somebody else has understood, in UTF-16 units. */
    public record Taken(int start, int end) {}

    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    private Tokens(String text) {
        this.text = text;
    }

    /** @param taken in the order of the text, without overlap with each other or with what is verbatim */
    public static List<Token> of(String text, List<Taken> taken) {
        var tokens = new Tokens(text);
        var verbatim = Verbatim.in(text);
        var nextVerbatim = 0;
        var nextTaken = 0;
        for (var place = 0; place < text.length(); ) {
            if (nextVerbatim < verbatim.size() && verbatim.get(nextVerbatim).start() <= place)
                place = tokens.add(
                        Kind.VERBATIM, place, verbatim.get(nextVerbatim++).end());
            else if (nextTaken < taken.size() && taken.get(nextTaken).start() <= place)
                place = tokens.add(Kind.TAKEN, place, taken.get(nextTaken++).end());
            else place = tokens.next(place);
        }
        ReadingSteps.add(text.length());
        return tokens.tokens;
    }

    private int next(int place) {
        var character = text.codePointAt(place);
        if (isSpace(character) || Folding.isInvisible(character)) return place + Character.charCount(character);
        if (isDigit(character)) return add(Kind.NUMBER, place, run(place, true));
        if (isLetter(character)) return add(Kind.WORD, place, run(place, false));
        return add(Kind.MARK, place, place + Character.charCount(character));
    }

    private int run(int start, boolean digits) {
        var place = start;
        while (place < text.length()) {
            var character = text.codePointAt(place);
            var next = place + Character.charCount(character);
            if (digits ? !isDigit(character) : !isLetter(character) && !isInside(character, next)) break;
            place = next;
        }
        return place;
    }

    /** An apostrophe between letters belongs to the word, and so does a joiner. */
    private boolean isInside(int character, int next) {
        return (character == '\'' || character == '’' || Folding.isInvisible(character))
                && next < text.length()
                && isLetter(text.codePointAt(next));
    }

    private int add(Kind kind, int start, int end) {
        var word = kind == Kind.VERBATIM || kind == Kind.TAKEN ? "" : Folding.fold(text.substring(start, end));
        var spaced = isSpacedBefore(start);
        tokens.add(new Token(kind, word, start, end, spaced, Character.isUpperCase(text.codePointAt(start))));
        return end;
    }

    private boolean isSpacedBefore(int start) {
        var place = start;
        while (place > 0 && Folding.isInvisible(text.codePointBefore(place)))
            place -= Character.charCount(text.codePointBefore(place));
        return place == 0 || isSpace(text.codePointBefore(place));
    }

    static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static boolean isDigit(int character) {
        return Character.isDigit(character);
    }

    private static boolean isLetter(int character) {
        return Character.isLetter(character) || Character.getType(character) == Character.NON_SPACING_MARK;
    }
}
