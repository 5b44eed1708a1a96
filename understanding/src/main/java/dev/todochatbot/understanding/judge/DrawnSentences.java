package dev.todochatbot.understanding.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import dev.todochatbot.understanding.template.Draws;
import dev.todochatbot.understanding.template.Templates;

/** Draws from templates; their slots hold what they hold in the examples of the language, and titles. */
final class DrawnSentences {

    private static final int SEED = 11;
    /** Few templates have few sentences. */
    private static final int TRIES = 3;

    private static final int QUOTED = 20;

    private final Draws draws;

    DrawnSentences(Templates templates, List<String> titles) {
        draws = new Draws(templates.language(), fillings(templates, titles));
    }

    private static Map<String, List<String>> fillings(Templates templates, List<String> titles) {
        var fillings = new TreeMap<String, List<String>>();
        templates.groups().stream()
                .flatMap(group -> group.examples().stream())
                .forEach(example -> example.slots()
                        .forEach((slot, said) -> fillings.computeIfAbsent(slot, _ -> new ArrayList<>())
                                .add(said)));
        fillings.computeIfAbsent("text", _ -> new ArrayList<>()).addAll(titles);
        fillings.computeIfAbsent("task", _ -> new ArrayList<>()).addAll(titles);
        fillings.computeIfAbsent("quote", _ -> new ArrayList<>())
                .addAll(titles.stream()
                        .limit(QUOTED)
                        .map(title -> "\"" + title + "\"")
                        .toList());
        return fillings;
    }

    /** At most so many different ones; a template that is new or gone leaves those of most others as they are. */
    Set<String> from(List<String> templates, int most) {
        var sentences = new LinkedHashSet<String>();
        List<String> order = templates.stream()
                .sorted(Comparator.comparingLong(template -> Draws.lot(template, SEED)))
                .toList();
        int tries = templates.isEmpty() ? 0 : TRIES * most;
        for (int at = 0; at < tries && sentences.size() < most; at++) {
            String template = order.get(at % order.size());
            draws.from(template, Draws.lot(template, at / order.size())).ifPresent(sentences::add);
        }
        return sentences;
    }
}
