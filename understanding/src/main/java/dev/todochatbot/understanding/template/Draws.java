package dev.todochatbot.understanding.template;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import dev.todochatbot.understanding.language.Language;

/**
 * Sentences drawn from templates: at each choice one way, and every second part that may be missing. What is drawn hangs on the
 * template and a seed alone, and a filling that is new or gone changes only the sentences that hold it.
 */
public final class Draws {

    private final TemplateParser parser;
    private final Map<String, List<String>> fillings;

    /** @param fillings what slots can hold, by their name or their kind in small letters */
    public Draws(Language language, Map<String, List<String>> fillings) {
        this.parser = new TemplateParser(language);
        this.fillings = Map.copyOf(fillings);
    }

    /** @return empty where nothing is known that one of its slots could hold */
    public Optional<String> from(String template, long seed) {
        var words = new StringBuilder();
        return draw(parser.parse(template), new Random(seed), words)
                ? Optional.of(words.toString().strip())
                : Optional.empty();
    }

    private boolean draw(Node node, Random random, StringBuilder words) {
        return switch (node) {
            case Node.Word(String word) -> said(word, words);
            case Node.Series(List<Node> items) -> all(items, random, words);
            case Node.Choice(List<Node> choices) -> draw(choices.get(random.nextInt(choices.size())), random, words);
            case Node.Optional(Node part) -> random.nextBoolean() || draw(part, random, words);
            case Node.AnyOrder(List<Node> parts) -> all(random.nextBoolean() ? parts : parts.reversed(), random, words);
            case Node.Slot(Kind kind, String name) -> filled(kind, name, random, words);
        };
    }

    private boolean all(List<Node> nodes, Random random, StringBuilder words) {
        return nodes.stream().allMatch(node -> draw(node, random, words));
    }

    private boolean filled(Kind kind, String name, Random random, StringBuilder words) {
        List<String> known = fillings.getOrDefault(name, fillings.getOrDefault(kind.slot(), List.of()));
        long lot = random.nextLong();
        return known.stream()
                .min(Comparator.comparingLong(filling -> lot(filling, lot)))
                .map(filling -> said(filling, words))
                .orElse(false);
    }

    /** A number that is drawn for some words, whatever others there are. */
    public static long lot(String words, long seed) {
        long lot = (seed ^ words.hashCode() * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
        lot = (lot ^ lot >>> 27) * 0x94D049BB133111EBL;
        return lot ^ lot >>> 31;
    }

    private static boolean said(String word, StringBuilder words) {
        words.append(' ').append(word);
        return true;
    }
}
