package dev.todochatbot.when.reading;

import java.util.List;

import dev.todochatbot.when.language.Language;
import dev.todochatbot.when.language.Token;
import dev.todochatbot.when.language.Token.Kind;

/** What stands around some tokens of a text, and which of them have been understood already. */
final class Surroundings {

    private static final String CLOSING = ",;:.!?)]-…/|";
    private static final String OPENING = "([,;:-|";
    private static final String NO_BORDER = "%°€$£#@_+*=~&'\"’^<>";

    private final String text;
    private final List<Token> tokens;
    private final List<Language> languages;
    private final boolean[] taken;
    private final boolean[] dated;
    private int firstUnread;
    private int lastUnread;

    Surroundings(String text, List<Token> tokens, List<Language> languages) {
        this.text = text;
        this.tokens = tokens;
        this.languages = languages;
        taken = new boolean[tokens.size()];
        dated = new boolean[tokens.size()];
        for (var place = 0; place < taken.length; place++)
            taken[place] = tokens.get(place).is(Kind.TAKEN);
        look();
    }

    /** They are part of a date, and no longer of the title. */
    void take(int from, int to) {
        for (var place = from; place < to; place++) {
            taken[place] = true;
            dated[place] = true;
        }
    }

    /** Finds anew where the text begins and ends without what has been taken. */
    void look() {
        firstUnread = 0;
        while (firstUnread < tokens.size() && isNothing(firstUnread)) firstUnread++;
        lastUnread = tokens.size() - 1;
        while (lastUnread >= 0 && isNothing(lastUnread)) lastUnread--;
    }

    private boolean isNothing(int place) {
        return taken[place] || tokens.get(place).is(Kind.MARK) && !isSymbol(tokens.get(place));
    }

    /** A letter-like mark, such as an emoji, is a word of the title. */
    private static boolean isSymbol(Token token) {
        return NO_BORDER.contains(token.word());
    }

    boolean isFree(int from, int to) {
        for (var place = from; place < to; place++) if (taken[place]) return false;
        return true;
    }

    boolean startsText(int from) {
        return from <= firstUnread;
    }

    boolean endsText(int to) {
        return to > lastUnread;
    }

    /** Not in the middle of a word, a number or a path. */
    boolean isBounded(int from, int to) {
        return isBoundedBefore(from) && isBoundedBehind(to);
    }

    private boolean isBoundedBefore(int from) {
        var first = tokens.get(from);
        if (from == 0 || first.spaced()) return true;
        var before = tokens.get(from - 1);
        if (before.is(Kind.TAKEN) || before.is(Kind.VERBATIM)) return true;
        if (!before.is(Kind.MARK)) return false;
        if (isLongDash(before)) return first.is(Kind.WORD);
        if (before.isMark("([")) return true;
        return first.is(Kind.WORD) && before.isMark(",;:");
    }

    private boolean isBoundedBehind(int to) {
        if (to >= tokens.size()) return true;
        var next = tokens.get(to);
        if (next.spaced()) return !(tokens.get(to - 1).is(Kind.NUMBER) && is("dates-words", next));
        if (next.is(Kind.TAKEN) || next.is(Kind.VERBATIM)) return true;
        if (!next.is(Kind.MARK) || isSymbol(next)) return false;
        if (isLongDash(next) || !next.isMark("-./:")) return true;
        if (to + 1 >= tokens.size() || tokens.get(to + 1).spaced()) return true;
        var beyond = tokens.get(to + 1);
        return beyond.is(Kind.MARK) || !next.isMark("-") && !beyond.is(Kind.NUMBER) && !next.isMark("/");
    }

    private boolean isLongDash(Token token) {
        var mark = text.charAt(token.start());
        return mark == '–' || mark == '—';
    }

    /** Whether no other word of the same phrase follows. */
    boolean isClosed(int to) {
        return isClosed(to, "closers") || to < tokens.size() && tokens.get(to).is(Kind.VERBATIM);
    }

    /** The same for what may as well be something else. */
    boolean isFirmlyClosed(int to) {
        return isClosed(to, "doubtful-closers");
    }

    private boolean isClosed(int to, String closers) {
        if (endsText(to) || taken[to]) return true;
        var next = tokens.get(to);
        if (next.is(Kind.MARK)) return !isSymbol(next) && (CLOSING.contains(next.word()) || isPicture(next));
        return next.is(Kind.WORD) && is(closers, next);
    }

    private static boolean isPicture(Token token) {
        return Character.getType(token.word().codePointAt(0)) == Character.OTHER_SYMBOL;
    }

    boolean isClosedByMark(int to) {
        return endsText(to) || taken[to] || tokens.get(to).is(Kind.MARK) && !isSymbol(tokens.get(to));
    }

    /** In brackets, or between commas. */
    boolean isApart(int from, int to) {
        var opens = startsText(from)
                || tokens.get(from - 1).is(Kind.MARK)
                        && OPENING.contains(tokens.get(from - 1).word());
        var closes = endsText(to)
                || tokens.get(to).is(Kind.MARK)
                        && CLOSING.contains(tokens.get(to).word());
        return opens && closes;
    }

    boolean isBehindADate(int from) {
        return from > 0 && dated[from - 1];
    }

    Token token(int place) {
        return tokens.get(place);
    }

    /** The word at a place, or nothing. */
    String word(int place) {
        return place >= 0 && place < tokens.size() && tokens.get(place).is(Kind.WORD)
                ? tokens.get(place).word()
                : "";
    }

    /** As names are written; "I" is none. */
    boolean isCapital(int place) {
        return place >= 0 && place < tokens.size() && tokens.get(place).capital() && !is("pronouns", place);
    }

    boolean is(String set, int place) {
        return place >= 0 && place < tokens.size() && is(set, tokens.get(place));
    }

    private boolean is(String set, Token token) {
        for (var language : languages) if (language.has(set, token.word())) return true;
        return false;
    }

    /** Whether one of a set is among the words before a place. */
    boolean isNear(String set, int place, int words) {
        for (var before = place - 1; before >= 0 && before >= place - words; before--) if (is(set, before)) return true;
        return false;
    }
}
