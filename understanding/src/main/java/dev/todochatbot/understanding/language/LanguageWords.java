package dev.todochatbot.understanding.language;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a language of its {@code words.yaml}. */
final class LanguageWords {

    private static final Set<String> KEYS = Set.of(
            "folding",
            "endings",
            "fillers",
            "weak",
            "telling",
            "questions",
            "joints",
            "courtesy",
            "contractions",
            "clitics",
            "numbers",
            "ordinals",
            "ordinalEndings",
            "priorities",
            "synonyms",
            "verbs",
            "generic",
            "articles",
            "except",
            "lists",
            "listEndings",
            "tags",
            "things",
            "requests",
            "conditions",
            "suppositions",
            "subjects",
            "particles",
            "corrections",
            "events",
            "rules",
            "targets",
            "units",
            "dues",
            "verb",
            "words",
            "files");
    private static final List<String> FILES = List.of(
            "add",
            "complete",
            "delete",
            "due",
            "details",
            "change",
            "lookup",
            "overview",
            "ask",
            "talk",
            "conversation");
    private static final Set<String> PRIORITIES = Set.of("none", "low", "medium", "high");
    private static final Set<String> UNITS = Set.of("days", "weekdays", "weeks", "months", "years");
    private static final Set<String> DUES = Set.of("overdue", "none", "by", "before", "earlier", "or", "around");
    private static final int MOST = 1000;

    private final String code;
    private final LanguageFile file;
    private final Folding folding;
    private final Phrases phrases = new Phrases();
    private final Set<String> known = new HashSet<>();

    LanguageWords(String code, LanguageFile file) {
        this.code = code;
        this.file = file;
        file.content().keySet().stream()
                .filter(key -> !KEYS.contains(key) && !key.startsWith("x-"))
                .findFirst()
                .ifPresent(key -> {
                    throw new DataException(file.name(), "knows no \"" + key + "\"; one of " + KEYS + " is meant");
                });
        folding = new Folding(file.pairs("folding"));
        file.pairs("contractions").forEach((said, meant) -> phrases.add(folded(said), folded(meant)));
        file.pairs("clitics").forEach(this::clitic);
    }

    /** What is written onto a verb becomes a word: "márcalo" is "marca lo". */
    private void clitic(String said, String meant) {
        file.map("verbs").forEach((verb, forms) -> {
            clitic(verb, said, meant);
            LanguageFile.list(LanguageFile.map(file.name() + ", verbs, " + verb, forms)
                            .get("imperative"))
                    .forEach(form -> clitic(String.valueOf(form), said, meant));
        });
    }

    private void clitic(String verb, String said, String meant) {
        phrases.add(folded(verb + said), folded(verb + " " + meant));
    }

    Language read() {
        var fillers = new Phrases();
        file.texts("fillers").forEach(said -> fillers.add(folded(said), List.of()));
        var weak = set("weak");
        var telling = set("telling");
        var questions = set("questions");
        var numbers = numbers("numbers");
        var ordinals = numbers("ordinals");
        var priorities = meanings("priorities", PRIORITIES);
        var units = meanings("units", UNITS);
        var dues = dues();
        var synonyms = LanguageFile.list(file.content().get("synonyms")).stream()
                .map(group -> LanguageFile.list(group).stream()
                        .map(word -> word(String.valueOf(word)))
                        .toList())
                .toList();
        synonyms.forEach(known::addAll);
        return new Language(
                code,
                folding,
                phrases,
                fillers,
                file.texts("endings").stream()
                        .map(folding::fold)
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList(),
                weak,
                telling,
                questions,
                set("joints"),
                file.texts("courtesy"),
                numbers,
                ordinals,
                Set.copyOf(file.texts("ordinalEndings")),
                priorities,
                units,
                dues,
                synonyms,
                verbs(),
                set("generic"),
                set("articles"),
                set("except"),
                set("lists"),
                file.texts("listEndings").stream()
                        .map(folding::fold)
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList(),
                set("tags"),
                set("things"),
                set("requests"),
                set("conditions"),
                set("suppositions"),
                set("subjects"),
                set("particles"),
                set("corrections"),
                set("events"),
                file.pairs("rules"),
                file.content().get("targets"),
                file.texts("words"),
                file.content().containsKey("files") ? file.texts("files") : FILES,
                isVerbLast(),
                known);
    }

    private boolean isVerbLast() {
        var place = file.texts("verb");
        if (!place.isEmpty() && !place.equals(List.of("last"))) {
            throw new DataException(file.name() + ", verb", "can only be \"last\", not: " + place);
        }
        return !place.isEmpty();
    }

    /** Thousands of phrases are said with some hundreds of words: each is there once. */
    private List<String> folded(String phrase) {
        var tokens = Scanner.scan(phrase, folding, MOST).stream();
        return List.of(tokens.map(token -> token.folded().intern()).toArray(String[]::new));
    }

    private String word(String phrase) {
        return String.join(
                " ",
                phrases.applied(Scanner.scan(phrase, folding, MOST), phrase).stream()
                        .map(Token::folded)
                        .toList());
    }

    private Set<String> set(String key) {
        var words = new LinkedHashSet<String>();
        file.texts(key).forEach(text -> words.add(word(text)));
        known.addAll(words);
        return words;
    }

    private Map<String, Integer> numbers(String key) {
        var made = new HashMap<String, Integer>();
        file.pairs(key).forEach((said, value) -> {
            try {
                made.put(word(said), Integer.valueOf(value));
            } catch (NumberFormatException e) {
                throw new DataException(file.name() + ", " + key, said + " needs a number, not: " + value);
            }
        });
        known.addAll(made.keySet());
        return made;
    }

    private Map<String, String> meanings(String key, Set<String> possible) {
        var made = new HashMap<String, String>();
        file.pairs(key).forEach((said, value) -> {
            if (!possible.contains(value)) {
                throw new DataException(
                        file.name() + ", " + key, said + " needs one of " + possible + ", not: " + value);
            }
            made.put(word(said), value);
        });
        known.addAll(made.keySet());
        return made;
    }

    private Map<String, String> dues() {
        var made = new LinkedHashMap<String, String>();
        file.map("dues").forEach((kind, phrases) -> {
            if (!DUES.contains(kind)) {
                throw new DataException(file.name() + ", dues", "knows no " + kind + "; one of " + DUES + " is meant");
            }
            LanguageFile.list(phrases).forEach(said -> made.put(word(String.valueOf(said)), kind));
        });
        return made;
    }

    private Map<String, Map<String, List<String>>> verbs() {
        var made = new LinkedHashMap<String, Map<String, List<String>>>();
        file.map("verbs").forEach((verb, forms) -> {
            var byName = new LinkedHashMap<String, List<String>>();
            LanguageFile.map(file.name() + ", verbs, " + verb, forms)
                    .forEach((form, said) -> byName.put(
                            form,
                            LanguageFile.list(said).stream()
                                    .map(one -> word(String.valueOf(one)))
                                    .toList()));
            made.put(verb, byName);
            known.add(word(verb));
            byName.values().forEach(known::addAll);
        });
        return made;
    }
}
