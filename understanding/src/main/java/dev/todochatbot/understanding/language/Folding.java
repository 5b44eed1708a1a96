package dev.todochatbot.understanding.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Makes words comparable: small letters without accents, digits of one script, plain apostrophes, and the pairs of letters
 * that a language takes for the same. Titles are never folded, only compared so.
 */
public final class Folding {

    private static final int FIRST_BEYOND_ASCII = 128;
    /** A pair may make another one: "aaa" is "aa" is "a". */
    private static final int ROUNDS = 4;

    private record Pair(String from, String to) {}

    private final Map<Character, List<Pair>> pairs = new HashMap<>();

    Folding(Map<String, String> pairs) {
        pairs.forEach((from, to) -> this.pairs
                .computeIfAbsent(from.charAt(0), _ -> new ArrayList<>())
                .add(new Pair(from, to)));
        this.pairs
                .values()
                .forEach(some -> some.sort(
                        Comparator.comparingInt((Pair pair) -> pair.from().length())
                                .reversed()));
    }

    public String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean ascii = lower.chars().allMatch(letter -> letter < FIRST_BEYOND_ASCII);
        String folded = ascii ? lower : plain(paired(lower));
        for (int round = 0; round < ROUNDS && !pairs.isEmpty(); round++) {
            String next = paired(folded);
            if (next.equals(folded)) {
                break;
            }
            folded = next;
        }
        return folded;
    }

    private String paired(String text) {
        if (pairs.isEmpty()) {
            return text;
        }
        var made = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            Pair pair = pairAt(text, at);
            if (pair == null) {
                made.append(text.charAt(at++));
            } else {
                made.append(pair.to());
                at += pair.from().length();
            }
        }
        return made.toString();
    }

    private Pair pairAt(String text, int at) {
        for (Pair pair : pairs.getOrDefault(text.charAt(at), List.of())) {
            if (text.startsWith(pair.from(), at)) {
                return pair;
            }
        }
        return null;
    }

    private static String plain(String text) {
        var made = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .codePoints()
                .filter(Folding::isCompared)
                .map(Folding::plain)
                .forEach(made::appendCodePoint);
        return made.toString();
    }

    /** Accents, direction marks, joiners, halves of characters and what lengthens a word for the eye are not. */
    private static boolean isCompared(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.FORMAT, Character.SURROGATE -> false;
            default -> letter != 'ـ';
        };
    }

    private static int plain(int letter) {
        return switch (letter) {
            case '’', '‘', 'ʼ', '´', '`' -> '\'';
            case '‐', '‑', '–', '—', '−' -> '-';
            case 'ß' -> 's';
            default -> Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter;
        };
    }
}
