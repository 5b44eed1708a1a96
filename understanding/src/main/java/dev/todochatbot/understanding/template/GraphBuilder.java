package dev.todochatbot.understanding.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import dev.todochatbot.understanding.language.Vocabulary;

/**
 * Builds a {@link Graph}, from the ends of the templates to their beginnings: the same continuations are one state. What
 * templates have in common at their beginnings and ends is there only once.
 */
final class GraphBuilder {

    private final Vocabulary vocabulary;
    private final Drafts drafts = new Drafts();
    private final List<Integer> starts = new ArrayList<>();
    /** A rule stands in many templates, often before the same. */
    private final Map<Node, Map<Integer, Integer>> known = new IdentityHashMap<>();

    GraphBuilder(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * @param end the index of the template
     * @throws TemplateException if it may be empty, or two open slots may stand side by side
     */
    void add(Node node, int end) {
        int start = behind(node, drafts.end(end));
        if (drafts.isEnd(start)) {
            throw new TemplateException("every word of it may be missing");
        }
        starts.add(start);
    }

    Graph build() {
        return drafts.graph(drafts.union(starts));
    }

    /** The state from which a node leads to the next one. */
    private int behind(Node node, int next) {
        return switch (node) {
            case Node.Word(String word) -> drafts.word(vocabulary.add(word), next);
            case Node.Slot slot -> slot(slot, next);
            case Node.Series(List<Node> items) -> series(items, next);
            case Node.Choice(List<Node> choices) ->
                drafts.union(
                        choices.stream().map(choice -> behind(choice, next)).toList());
            case Node.Optional(Node optional) -> drafts.union(List.of(behind(optional, next), next));
            case Node.AnyOrder(List<Node> parts) -> anyOrder(parts, next);
        };
    }

    private int slot(Node.Slot slot, int next) {
        if (slot.kind().isOpen()) {
            drafts.open(next).ifPresent(other -> {
                throw new TemplateException("{" + slot.name() + "} and {" + other.name()
                        + "} may stand side by side: write a word between");
            });
        }
        return drafts.slot(slot, next);
    }

    private int choice(Node.Choice choice, int next) {
        var byNext = known.computeIfAbsent(choice, _ -> new HashMap<>());
        Integer state = byNext.get(next);
        if (state == null) {
            state = drafts.union(
                    choice.choices().stream().map(one -> behind(one, next)).toList());
            byNext.put(next, state);
        }
        return state;
    }

    private int series(List<Node> items, int next) {
        int state = next;
        for (Node item : items.reversed()) {
            state = behind(item, state);
        }
        return state;
    }

    private int anyOrder(List<Node> parts, int next) {
        if (parts.isEmpty()) {
            return next;
        }
        var states = new ArrayList<Integer>();
        for (Node last : parts) {
            var others = parts.stream().filter(part -> part != last).toList();
            states.add(anyOrder(others, behind(last, next)));
        }
        return drafts.union(states);
    }
}
