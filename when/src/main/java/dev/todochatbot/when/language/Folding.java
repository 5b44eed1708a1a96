package dev.todochatbot.when.language;

import java.text.Normalizer;
import java.util.Locale;

/** Makes words comparable: "März", "MÄRZ" and "marz" are one, and so are the Arabic and the Persian letters of Urdu. */
final class Folding {

    private static final int FIRST_BEYOND_ASCII = 128;

    private Folding() {}

    static String fold(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(character -> character < FIRST_BEYOND_ASCII)) return lower;
        var plain = new StringBuilder(lower.length());
        Normalizer.normalize(lower.replace("ß", "ss"), Normalizer.Form.NFD)
                .codePoints()
                .filter(character ->
                        Character.getType(character) != Character.NON_SPACING_MARK && !isInvisible(character))
                .map(Folding::plain)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** Joiners and direction marks. */
    static boolean isInvisible(int character) {
        return Character.getType(character) == Character.FORMAT;
    }

    /** Every dash, apostrophe and comma is the plain one, and so is every digit. */
    private static int plain(int character) {
        return switch (character) {
            case '–', '—', '‐', '‑', '−' -> '-';
            case '’', '‘', '´', '`' -> '\'';
            case '،' -> ',';
            case '؛' -> ';';
            case '؟' -> '?';
            case '۔' -> '.';
            case 'ي', 'ى' -> 'ی';
            case 'ك' -> 'ک';
            case 'ه', 'ھ', 'ة' -> 'ہ';
            default -> Character.isDigit(character) ? '0' + Character.digit(character, 10) : character;
        };
    }
}
