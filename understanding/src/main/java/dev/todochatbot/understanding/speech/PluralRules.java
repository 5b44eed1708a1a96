package dev.todochatbot.understanding.speech;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Which plural form goes with a number, by the categories and in the words of Unicode's CLDR, of which whole numbers need
 * {@code n}: {@code few: "n % 10 = 2..4 and n % 100 != 12..14"}. None is 0 where a text has a form for it, whatever the rules.
 */
record PluralRules(Map<String, IntPredicate> rules) {

    static final String ZERO = "zero";
    static final String OTHER = "other";
    static final Set<String> CATEGORIES = Set.of(ZERO, "one", "two", "few", "many", OTHER);

    /** @throws IllegalArgumentException if a rule is none */
    static PluralRules of(Map<String, String> texts) {
        var rules = new LinkedHashMap<String, IntPredicate>();
        texts.forEach((category, rule) -> {
            if (!CATEGORIES.contains(category)) {
                throw new IllegalArgumentException("no plural category: " + category);
            }
            rules.put(category, any(rule));
        });
        return new PluralRules(rules);
    }

    String category(int number) {
        return rules.entrySet().stream()
                .filter(rule -> rule.getValue().test(number))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(OTHER);
    }

    private static IntPredicate any(String rule) {
        IntPredicate holds = _ -> false;
        for (String choice : rule.split(" or ")) {
            IntPredicate all = _ -> true;
            for (String condition : choice.split(" and ")) {
                all = all.and(condition(condition.strip()));
            }
            holds = holds.or(all);
        }
        return holds;
    }

    /** {@code n % 10 = 2..4,9} */
    private static IntPredicate condition(String text) {
        boolean not = text.contains("!=");
        String[] sides = text.split(not ? "!=" : "=");
        String[] left = sides[0].strip().split("\\s*%\\s*");
        if (sides.length != 2 || !left[0].equals("n") || left.length > 2) {
            throw new IllegalArgumentException("no plural rule: " + text);
        }
        int modulus = left.length == 2 ? Integer.parseInt(left[1]) : Integer.MAX_VALUE;
        IntPredicate within = _ -> false;
        for (String range : sides[1].split(",")) {
            String[] ends = range.strip().split("\\.\\.");
            int least = Integer.parseInt(ends[0]);
            int most = Integer.parseInt(ends[ends.length - 1]);
            within = within.or(number -> number >= least && number <= most);
        }
        IntPredicate found = within;
        return number -> found.test(number % modulus) != not;
    }
}
