package dev.todochatbot.understanding.speech;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.todochatbot.understanding.language.DataException;
import dev.todochatbot.understanding.language.LanguageFile;

/** Reads a {@code says.yaml} ({@code language/README.md}) and refuses what cannot be said as it stands there. */
record SayingsFile(String code, LanguageFile file) {

    private static final Set<String> KEYS = Set.of("plurals", "weekdays", "months", "says");
    private static final Map<String, Spoken> SAYINGS = Stream.<Spoken>concat(
                    Arrays.stream(Saying.values()), Arrays.stream(Notice.values()))
            .collect(Collectors.toMap(Spoken::key, saying -> saying));

    Sayings read() {
        file.content().keySet().stream().filter(key -> !KEYS.contains(key)).forEach(key -> {
            throw wrong(key, "is not known");
        });
        return new Sayings(code, plurals(), names("weekdays", 7), names("months", 12), wordings());
    }

    private PluralRules plurals() {
        var rules = new LinkedHashMap<String, String>();
        map("plurals").forEach((category, rule) -> rules.put(category, String.valueOf(rule)));
        try {
            return PluralRules.of(rules);
        } catch (IllegalArgumentException e) {
            throw wrong("plurals", e.getMessage());
        }
    }

    private List<String> names(String key, int number) {
        List<String> names = LanguageFile.list(file.content().get(key)).stream()
                .map(String::valueOf)
                .toList();
        if (names.size() != number) {
            throw wrong(key, "needs " + number + " names, and has " + names.size());
        }
        return names;
    }

    private Map<Spoken, Map<String, Wording>> wordings() {
        var wordings = new HashMap<Spoken, Map<String, Wording>>();
        map("says").forEach((key, content) -> {
            Spoken saying = SAYINGS.get(key);
            if (saying == null) {
                throw wrong(key, "is nothing that is said");
            }
            wordings.put(saying, forms(saying, content));
        });
        Set<String> missing = SAYINGS.values().stream()
                .filter(saying -> !wordings.containsKey(saying))
                .map(Spoken::key)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!missing.isEmpty()) {
            throw wrong("says", "lacks " + missing);
        }
        return wordings;
    }

    private Map<String, Wording> forms(Spoken saying, Object content) {
        if (content instanceof String text) {
            return Map.of(PluralRules.OTHER, wording(saying, PluralRules.OTHER, text));
        }
        if (!saying.placeholders().contains(Spoken.COUNT)) {
            throw wrong(saying.key(), "has no number to choose a form by");
        }
        var forms = new LinkedHashMap<String, Wording>();
        LanguageFile.map(file.name() + ", " + saying.key(), content).forEach((category, text) -> {
            if (!PluralRules.CATEGORIES.contains(category)) {
                throw wrong(saying.key(), "no plural category: " + category);
            }
            forms.put(category, wording(saying, category, String.valueOf(text)));
        });
        if (!forms.containsKey(PluralRules.OTHER)) {
            throw wrong(saying.key(), "needs a form for other numbers (other)");
        }
        return forms;
    }

    private Wording wording(Spoken saying, String category, String text) {
        Wording wording = parsed(saying, text);
        var missing = new HashSet<>(saying.placeholders());
        for (String placeholder : wording.placeholders()) {
            if (!saying.placeholders().contains(placeholder)) {
                throw wrong(saying.key(), "knows no {" + placeholder + "}, only " + saying.placeholders());
            }
            missing.remove(placeholder);
        }
        // "There is none", "one waits": a form for certain numbers need not say them all
        missing.remove(Spoken.COUNT);
        if (category.equals(PluralRules.OTHER) && !missing.isEmpty()) {
            throw wrong(saying.key(), "does not say " + missing);
        }
        return wording;
    }

    private Wording parsed(Spoken saying, String text) {
        try {
            return Wording.of(text);
        } catch (IllegalArgumentException e) {
            throw wrong(saying.key(), e.getMessage());
        }
    }

    private Map<String, Object> map(String key) {
        return LanguageFile.map(file.name() + ", " + key, file.content().get(key));
    }

    private DataException wrong(String key, String what) {
        return new DataException(file.name() + ", " + key, what);
    }
}
