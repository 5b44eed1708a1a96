package dev.todochatbot.when.language;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** No rule may call itself, not even through others: what a phrase can say is bounded, and so is the work of reading it. */
final class Cycles {

    private Cycles() {}

    static void check(Map<String, Branch> rules, String name) {
        for (var called : calls(rules.get(name))) follow(rules, called, Set.of(name));
    }

    private static void follow(Map<String, Branch> rules, String name, Set<String> callers) {
        if (callers.contains(name)) throw new IllegalArgumentException("rule " + name + " calls itself");
        var rule = rules.get(name);
        if (rule == null) return;
        var inside = new HashSet<>(callers);
        inside.add(name);
        for (var called : calls(rule)) follow(rules, called, inside);
    }

    private static Set<String> calls(Branch branch) {
        var calls = new HashSet<String>();
        collect(branch, calls);
        return calls;
    }

    private static void collect(Branch branch, Set<String> calls) {
        branch.steps().forEach(step -> {
            if (step.rule() != null) calls.add(step.rule());
            collect(step.next(), calls);
        });
    }
}
