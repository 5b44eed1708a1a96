package dev.todochatbot.understanding.language;

import java.util.ArrayList;
import java.util.List;

import dev.todochatbot.when.language.Verbatim;

/** Cuts a text into tokens: one pass, one look ahead. Nothing is lost but white space, hyphens within words and what nobody sees. */
final class Scanner {

    private static final int SHORTEST_QUOTE = 3;
    private static final int FIRST_EMOJI = 0x1F000;
    private static final int KEYCAP = 0x20E3;
    private static final int EMOJI_STYLE = 0xFE0F;
    private static final int FIRST_SKIN = 0x1F3FB;
    private static final int LAST_SKIN = 0x1F3FF;
    private static final int JOINER = 0x200D;

    private final String text;
    private final Folding folding;
    private final int most;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean spaced;

    private Scanner(String text, Folding folding, int most) {
        this.text = text;
        this.folding = folding;
        this.most = most;
    }

    /** At most so many tokens. Their forms are still to be found. */
    static List<Token> scan(String text, Folding folding, int most) {
        var scanner = new Scanner(text, folding, most);
        scanner.scan();
        return scanner.tokens;
    }

    private void scan() {
        for (Verbatim.Part part : Verbatim.in(text)) {
            boolean quote = isQuote(part);
            String raw = text.substring(part.start(), part.end());
            if (quote && (raw.length() < SHORTEST_QUOTE || raw.indexOf('\n') >= 0)) {
                continue;
            }
            scanTo(part.start());
            add(part.end(), quote ? Shape.QUOTE : Shape.LINK);
        }
        scanTo(text.length());
    }

    private boolean isQuote(Verbatim.Part part) {
        return !Character.isLetterOrDigit(text.codePointAt(part.start()))
                && !Character.isLetterOrDigit(text.codePointBefore(part.end()));
    }

    private void scanTo(int end) {
        while (at < end && tokens.size() < most) {
            int letter = text.codePointAt(at);
            int behind = at + Character.charCount(letter);
            if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
                spaced = true;
                at = behind;
            } else if (isInvisible(letter)) {
                at = behind;
            } else if (isOfWord(letter)) {
                word(end);
            } else if ((letter == '#' || letter == '!') && !isOfWordBefore() && isOfWordAt(behind, end)) {
                add(markEnd(behind, end), Shape.MARK);
            } else if (isHyphen(letter) && isOfWordBefore() && isOfWordAt(behind, end)) {
                at = behind;
            } else if (isEmoji(letter)) {
                add(emojiEnd(behind, end), Shape.EMOJI);
            } else {
                add(behind, Shape.POINT);
            }
        }
        at = Math.max(at, end);
    }

    private void word(int end) {
        boolean number = true;
        int to = at;
        int last = at;
        while (to < end) {
            int letter = text.codePointAt(to);
            int behind = to + Character.charCount(letter);
            if (isOfWord(letter)) {
                number &= Character.isDigit(letter);
                last = behind;
            } else if (!isInvisible(letter) && !isInside(letter, to, behind, end)) {
                break;
            }
            to = behind;
        }
        add(last, number ? Shape.NUMBER : Shape.WORD);
    }

    /** An apostrophe between letters; a point, colon, slash, comma or hyphen between digits. */
    private boolean isInside(int letter, int place, int behind, int end) {
        return switch (letter) {
            case '\'', '’', 'ʼ', '´', '`' -> isOfWordAt(behind, end) && !Character.isDigit(text.codePointBefore(place));
            case '.', ',', ':', '/', '-', '–', '٫', '٬' ->
                behind < end
                        && Character.isDigit(text.codePointAt(behind))
                        && Character.isDigit(text.codePointBefore(place));
            default -> false;
        };
    }

    private int markEnd(int from, int end) {
        int to = from;
        while (to < end && (isOfWordAt(to, end) || text.charAt(to) == '-' && isOfWordAt(to + 1, end))) {
            to += Character.charCount(text.codePointAt(to));
        }
        return to;
    }

    private int emojiEnd(int from, int end) {
        int to = from;
        while (to < end) {
            int letter = text.codePointAt(to);
            boolean joined = letter == JOINER || text.codePointBefore(to) == JOINER && isEmoji(letter);
            boolean styled = letter == EMOJI_STYLE || letter == KEYCAP || letter >= FIRST_SKIN && letter <= LAST_SKIN;
            if (!joined && !styled) {
                break;
            }
            to += Character.charCount(letter);
        }
        return to;
    }

    private void add(int to, Shape shape) {
        if (tokens.size() < most) {
            String raw = text.substring(at, to);
            boolean compared = shape == Shape.WORD || shape == Shape.NUMBER || shape == Shape.MARK;
            tokens.add(new Token(raw, compared ? folding.fold(raw) : raw, List.of(), at, to, spaced, shape));
        }
        at = to;
        spaced = false;
    }

    private boolean isOfWordBefore() {
        return at > 0 && isOfWord(text.codePointBefore(at));
    }

    private boolean isOfWordAt(int place, int end) {
        return place < end && isOfWord(text.codePointAt(place));
    }

    private static boolean isOfWord(int letter) {
        if (Character.isLetterOrDigit(letter) || letter == '_') {
            return true;
        }
        int type = Character.getType(letter);
        return (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK)
                && letter != EMOJI_STYLE;
    }

    private static boolean isHyphen(int letter) {
        return letter == '-' || letter == '‐' || letter == '‑';
    }

    private static boolean isEmoji(int letter) {
        return letter >= FIRST_EMOJI || Character.getType(letter) == Character.OTHER_SYMBOL;
    }

    /** Direction marks, joiners, controls, halves of characters. */
    private static boolean isInvisible(int letter) {
        return switch (Character.getType(letter)) {
            case Character.FORMAT, Character.SURROGATE -> true;
            case Character.CONTROL -> !Character.isWhitespace(letter);
            default -> letter == EMOJI_STYLE;
        };
    }
}
