package dev.todochatbot.understanding.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import dev.todochatbot.understanding.language.Language;

/** Sentences drawn from templates, the same ones each time. */
public final class Drawn {

    private static final double HALF = 0.5;

    private final TemplateParser parser;
    private final Map<Kind, List<String>> fillings;
    private final Random random;
    private final Map<String, Node> parsed = new HashMap<>();

    /** @param fillings words for the slots of each kind; a template with another slot gives no sentence */
    public Drawn(Language language, Map<Kind, List<String>> fillings, long seed) {
        this.parser = new TemplateParser(language);
        this.fillings = fillings;
        this.random = new Random(seed);
    }

    /** A sentence, or null. */
    public String from(Template template) {
        var words = new ArrayList<String>();
        Node node = parsed.computeIfAbsent(template.say(), parser::parse);
        return draw(node, words) && !words.isEmpty() ? String.join(" ", words) : null;
    }

    private boolean draw(Node node, List<String> words) {
        return switch (node) {
            case Node.Word(String word) -> words.add(word);
            case Node.Series(List<Node> items) -> items.stream().allMatch(item -> draw(item, words));
            case Node.Choice(List<Node> choices) -> draw(choices.get(random.nextInt(choices.size())), words);
            case Node.Optional(Node optional) -> random.nextDouble() < HALF || draw(optional, words);
            case Node.AnyOrder(List<Node> parts) -> {
                var shuffled = new ArrayList<>(parts);
                Collections.shuffle(shuffled, random);
                yield shuffled.stream().allMatch(part -> draw(part, words));
            }
            case Node.Slot slot -> {
                List<String> some = fillings.getOrDefault(slot.kind(), List.of());
                yield !some.isEmpty() && words.add(some.get(random.nextInt(some.size())));
            }
        };
    }
}
