package dev.todochatbot.when.language;

import java.text.Normalizer;
import java.util.Locale;

/** Makes words comparable: "März", "MÄRZ" and "marz" are one. */
final class Folding {

    private static final int FIRST_BEYOND_ASCII = 128;

    private Folding() {}

    static String fold(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(character -> character < FIRST_BEYOND_ASCII)) return lower;
        var plain = new StringBuilder(lower.length());
        Normalizer.normalize(lower.replace("ß", "ss"), Normalizer.Form.NFD)
                .codePoints()
                .filter(character -> Character.getType(character) != Character.NON_SPACING_MARK)
                .map(Folding::mark)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** Every dash and every apostrophe is the plain one. */
    private static int mark(int character) {
        return switch (character) {
            case '–', '—', '‐', '‑', '−' -> '-';
            case '’', '‘', '´', '`' -> '\'';
            default -> character;
        };
    }
}
