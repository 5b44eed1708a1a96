package dev.todochatbot.understanding.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.todochatbot.understanding.account.TaskMatcher;
import dev.todochatbot.understanding.account.TitleWords;
import dev.todochatbot.understanding.language.Language;

/**
 * A language's words, as those need them who find tasks by their titles.
 *
 * @param verbs folded verbs that tasks begin with, in the form in which titles have them
 * @param lastVerbs those of them that tasks end with
 * @param bases folded verbs by their other forms
 */
record TitleTables(Set<String> verbs, Set<String> lastVerbs, Map<String, String> bases) {

    private static final List<String> AS_IN_TITLES = List.of("infinitive", "imperative", "base");
    /** A form that only verbs at the end of a title have. */
    private static final String OF_LAST_VERB = "zu";

    static TitleTables of(Language language) {
        var verbs = new HashSet<String>();
        var bases = new HashMap<String, String>();
        language.verbs().forEach((verb, forms) -> {
            String base = language.folding().fold(verb);
            verbs.add(base);
            forms.forEach((form, words) -> {
                words.forEach(word -> bases.putIfAbsent(word, base));
                if (AS_IN_TITLES.contains(form)) {
                    verbs.addAll(words);
                }
            });
        });
        bases.keySet().removeAll(verbs);
        boolean last = language.verbLast()
                || language.verbs().values().stream().anyMatch(forms -> forms.containsKey(OF_LAST_VERB));
        return new TitleTables(Set.copyOf(verbs), last ? Set.copyOf(verbs) : Set.of(), Map.copyOf(bases));
    }

    /** How deeds are told; who says of a task that it is "done" says no more about it. */
    Set<String> deeds(Set<String> generic) {
        var deeds = new HashSet<>(bases.keySet());
        deeds.removeAll(generic);
        return Set.copyOf(deeds);
    }

    TaskMatcher tasks(Language language) {
        var words = new TitleWords(
                language.folding()::fold,
                language.spellings(),
                language.weak(),
                language.endings(),
                bases,
                language.synonyms());
        return new TaskMatcher(words, language.generic(), verbs);
    }
}
