package dev.todochatbot.understanding.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import dev.todochatbot.understanding.language.Language;

/** Sentences drawn from templates: at each choice one way, and every second part that may be missing. */
public final class Draws {

    private final TemplateParser parser;
    private final Map<String, List<String>> fillings;
    private final Random random;

    /**
     * @param fillings what slots can hold, by their name or their kind in small letters
     * @param random whose seed decides what is drawn
     */
    public Draws(Language language, Map<String, List<String>> fillings, Random random) {
        this.parser = new TemplateParser(language);
        this.fillings = Map.copyOf(fillings);
        this.random = random;
    }

    /** @return empty where nothing is known that one of its slots could hold */
    public Optional<String> from(String template) {
        var words = new StringBuilder();
        return draw(parser.parse(template), words)
                ? Optional.of(words.toString().strip())
                : Optional.empty();
    }

    private boolean draw(Node node, StringBuilder words) {
        return switch (node) {
            case Node.Word(String word) -> said(word, words);
            case Node.Series(List<Node> items) -> all(items, words);
            case Node.Choice(List<Node> choices) -> draw(one(choices), words);
            case Node.Optional(Node part) -> random.nextBoolean() || draw(part, words);
            case Node.AnyOrder(List<Node> parts) -> all(random.nextBoolean() ? parts : parts.reversed(), words);
            case Node.Slot(Kind kind, String name) ->
                filled(kind.name().toLowerCase(java.util.Locale.ROOT), name, words);
        };
    }

    private boolean all(List<Node> nodes, StringBuilder words) {
        return nodes.stream().allMatch(node -> draw(node, words));
    }

    private boolean filled(String kind, String name, StringBuilder words) {
        List<String> known = fillings.getOrDefault(name, fillings.getOrDefault(kind, List.of()));
        return !known.isEmpty() && said(one(known), words);
    }

    private static boolean said(String word, StringBuilder words) {
        words.append(' ').append(word);
        return true;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
