package dev.todochatbot.when.language;

import java.util.Map;
import java.util.Set;

/**
 * The words of one language, and how they are put together.
 *
 * @param code ISO 639-1
 * @param rules by name
 * @param sets of words, for what stands around a phrase
 */
public record Language(String code, Map<String, Branch> rules, Map<String, Set<String>> sets) {

    private static final Branch NONE = Branch.root();

    /** A language need not have every rule: then nothing is said so. */
    public Branch rule(String name) {
        return rules.getOrDefault(name, NONE);
    }

    public boolean has(String set, String word) {
        return sets.getOrDefault(set, Set.of()).contains(word);
    }
}
