package dev.todochatbot.when.reading;

import java.util.Map;
import java.util.function.Predicate;

import dev.todochatbot.when.language.Token;

/** What digits may stand for, in every language. */
final class Digits {

    private static final int LONGEST = 4;

    private static final Map<String, Predicate<String>> KINDS = Map.ofEntries(
            Map.entry("d", digits -> digits.length() <= 2 && within(digits, 1, 31)),
            Map.entry("m", digits -> digits.length() <= 2 && within(digits, 1, 12)),
            Map.entry("h", digits -> digits.length() <= 2 && within(digits, 0, 24)),
            Map.entry("mm", digits -> digits.length() == 2 && within(digits, 0, 59)),
            Map.entry("ss", digits -> digits.length() == 2 && within(digits, 0, 59)),
            Map.entry("hhmm", Digits::isClock),
            Map.entry("int", digits -> true),
            Map.entry("year", digits -> digits.length() == LONGEST && within(digits, 1900, 2199)),
            Map.entry("yyyy", digits -> digits.length() == LONGEST),
            Map.entry("yy", digits -> digits.length() == 2),
            Map.entry("a", digits -> digits.length() <= 2),
            Map.entry("b", digits -> digits.length() <= 2),
            Map.entry("c", digits -> digits.length() == 2));

    private Digits() {}

    static boolean isKind(String rule) {
        return KINDS.containsKey(rule);
    }

    /** @return {@code null} where these digits cannot be that */
    static Integer read(String kind, Token token) {
        if (!token.is(Token.Kind.NUMBER) || token.word().length() > LONGEST) return null;
        return KINDS.get(kind).test(token.word()) ? Integer.valueOf(token.word()) : null;
    }

    private static boolean within(String digits, int least, int most) {
        var number = Integer.parseInt(digits);
        return number >= least && number <= most;
    }

    /** "730", "1530". */
    private static boolean isClock(String digits) {
        var number = Integer.parseInt(digits);
        return digits.length() >= LONGEST - 1 && number >= 100 && number / 100 <= 23 && number % 100 <= 59;
    }
}
