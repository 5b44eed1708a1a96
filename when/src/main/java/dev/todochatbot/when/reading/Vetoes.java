package dev.todochatbot.when.reading;

import dev.todochatbot.when.language.Strength;
import dev.todochatbot.when.language.Token.Kind;

/** What makes something else of words that look like a date: a version, a verse, a price, a page, a name. */
final class Vetoes {

    /** So many words before a number tell what it counts. */
    private static final int REACH = 8;

    private final Surroundings around;

    Vetoes(Surroundings around) {
        this.around = around;
    }

    boolean forbid(Candidate due) {
        var first = due.pieces().getFirst();
        var last = due.pieces().getLast();
        if (first.lead() == null && isNamed(first)) return true;
        for (var piece : due.pieces()) if (isVersion(piece) || isVerse(piece)) return true;
        if (due.pieces().size() == 1 && (isCounted(first) || isAsked(first) || isTitleOfSomebody(first))) return true;
        return isPrice(last) || isScaled(last) || isAuthor(first) || isBefore("never", last);
    }

    /** "Black friday", "the today show". */
    private boolean isNamed(Piece piece) {
        return piece.rule().equals("day")
                && around.token(piece.from()).is(Kind.WORD)
                && around.is("named", piece.from() - 1)
                && !around.word(piece.from()).equals("the");
    }

    private boolean isBefore(String set, Piece piece) {
        return piece.isDay() && piece.lead() == null && around.is(set, piece.end());
    }

    /** "Version 1.10.30", "to 3.12.30". */
    private boolean isVersion(Piece piece) {
        if (piece.lead() != null || !isDotted(piece)) return false;
        return around.isNear("versions", piece.start(), REACH) || around.is("version-joints", piece.start() - 1);
    }

    /** Two numbers with a point between, and no year of four digits. */
    private boolean isDotted(Piece piece) {
        var dotted = false;
        for (var place = piece.from(); place < piece.end(); place++) {
            var token = around.token(place);
            if (token.is(Kind.WORD) || token.is(Kind.NUMBER) && token.word().length() > 2) return false;
            dotted |= token.isMark(".");
        }
        return dotted;
    }

    /** "Read John 3:16". */
    private boolean isVerse(Piece piece) {
        return piece.lead() == null
                && piece.rule().equals("clock")
                && piece.strength() == Strength.AT_AN_END
                && around.is("verses", firstWord());
    }

    private int firstWord() {
        var place = 0;
        while (place < 3 && around.word(place).isEmpty()) place++;
        return place;
    }

    /** "Chapter 3/4", "episode 3:10", "the next 2nd"; "Charles the 3rd". */
    private boolean isCounted(Piece piece) {
        if (piece.lead() != null || !isNumber(piece)) return false;
        if (piece.strength() != Strength.DOUBTFUL && piece.strength() != Strength.AT_AN_END) return false;
        var before = piece.start() - 1;
        while (before >= 0 && around.token(before).isMark(".#")) before--;
        return around.is("numbered", before);
    }

    private boolean isNumber(Piece piece) {
        return around.token(piece.from()).is(Kind.NUMBER);
    }

    /** "Ask if 3 may …". */
    private boolean isAsked(Piece piece) {
        return piece.strength() == Strength.DOUBTFUL && piece.lead() == null && around.is("asking", piece.start() - 1);
    }

    private boolean isTitleOfSomebody(Piece piece) {
        return piece.strength() == Strength.DOUBTFUL
                && piece.lead() == null
                && isBareOrdinal(piece)
                && piece.start() > 1
                && around.isCapital(piece.start() - 1);
    }

    /** "The 3rd", without a month. */
    private boolean isBareOrdinal(Piece piece) {
        return piece.end() >= piece.from() + 2
                && piece.end() <= piece.from() + 3
                && around.token(piece.end() - 2).is(Kind.NUMBER)
                && !around.token(piece.end() - 1).spaced();
    }

    /** "Sell at 12", "buy at 12.50", "look at 3". */
    private boolean isPrice(Piece piece) {
        if (isClockWithAPoint(piece) && around.isNear("buys", piece.start(), REACH)) return true;
        if (piece.strength() != Strength.MARKED && !isClockWithAPoint(piece)) return false;
        if (!piece.rule().equals("time") && !piece.rule().equals("clock")) return false;
        return around.is("looks", piece.start() - 1) || around.isNear("trades", piece.start(), REACH);
    }

    /** "Multiply by 5". */
    private boolean isScaled(Piece piece) {
        return piece.strength() == Strength.MARKED
                && around.is("scalers", piece.from())
                && around.isNear("scales", piece.start(), REACH);
    }

    private boolean isClockWithAPoint(Piece piece) {
        var end = piece.end();
        return piece.draft().clock() != null
                && end - piece.from() >= 3
                && around.token(end - 1).is(Kind.NUMBER)
                && around.token(end - 2).isMark(".")
                && around.token(end - 3).is(Kind.NUMBER);
    }

    /** "Read the story by June". */
    private boolean isAuthor(Piece piece) {
        return piece.strength() == Strength.MARKED
                && piece.isDay()
                && around.is("works", piece.start() - 1)
                && around.is("consumes", firstWord());
    }
}
