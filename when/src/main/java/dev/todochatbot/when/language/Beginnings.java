package dev.todochatbot.when.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which rules may begin with a token, so that the many others are not tried there: most words of a text say nothing of time.
 * The digits' rules are none of a language's; what may begin with them begins with a number.
 */
final class Beginnings {

    private final Map<String, Branch> rules;
    private final Map<String, Set<String>> words = new HashMap<>();
    private final Set<String> numbers = new HashSet<>();
    /** Those that may be of no words at all, and those that begin with one of these. */
    private final Set<String> always = new HashSet<>();

    Beginnings(Map<String, Branch> rules) {
        this.rules = rules;
        rules.forEach((rule, root) -> {
            if (mayBe(rule, branch -> !branch.endings().isEmpty(), new HashSet<>())) always.add(rule);
            if (mayBe(rule, this::beginsWithDigits, new HashSet<>())) numbers.add(rule);
            add(rule, root, new HashSet<>());
        });
        // Many words begin the same rules
        var same = new HashMap<Set<String>, Set<String>>();
        words.replaceAll((word, beginning) -> same.computeIfAbsent(beginning, Set::copyOf));
    }

    /** @param rule of the language, or of digits */
    boolean with(Token token, String rule) {
        return words.getOrDefault(token.word(), Set.of()).contains(rule)
                || token.is(Token.Kind.NUMBER) && (numbers.contains(rule) || !rules.containsKey(rule))
                || always.contains(rule);
    }

    private boolean beginsWithDigits(Branch branch) {
        return branch.slots().stream().anyMatch(step -> !rules.containsKey(step.rule()));
    }

    /** Whether a rule, or one that it begins with, is such. */
    private boolean mayBe(String rule, Predicate<Branch> such, Set<String> seen) {
        var root = rules.get(rule);
        return root != null
                && seen.add(rule)
                && (such.test(root) || root.slots().stream().anyMatch(step -> mayBe(step.rule(), such, seen)));
    }

    private void add(String rule, Branch root, Set<String> seen) {
        root.firstWords()
                .forEach(word ->
                        words.computeIfAbsent(word, it -> new HashSet<>()).add(rule));
        for (var step : root.slots()) {
            var begun = rules.get(step.rule());
            if (begun != null && seen.add(step.rule())) add(rule, begun, seen);
        }
    }
}
