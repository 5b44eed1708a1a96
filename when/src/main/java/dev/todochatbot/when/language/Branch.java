package dev.todochatbot.when.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.todochatbot.when.language.Item.Space;

/** Where the reading of a rule is: the ways that begin alike share their beginning, as in a tree. */
public final class Branch {

    private final boolean root;
    private final Map<String, List<Step>> words = new HashMap<>();
    private final List<Step> slots = new ArrayList<>();
    private final List<Ending> endings = new ArrayList<>();

    private Branch(boolean root) {
        this.root = root;
    }

    static Branch root() {
        return new Branch(true);
    }

    /** One item further. */
    public record Step(Item item, Branch next) {

        /** @param first whether nothing of the rule has been read yet */
        public boolean fits(Token token, boolean first) {
            return first || item.space().fits(token.spaced());
        }

        public String slot() {
            return item.slot();
        }

        public String rule() {
            return item.rule();
        }

        public boolean isList() {
            return item.list();
        }
    }

    /**
     * What it means to be here.
     *
     * @param action the name of a meaning; empty: the constant itself
     * @param constant {@code null}, a text or a number
     */
    public record Ending(String action, Object constant, Strength strength) {}

    /** @return the steps that this word allows */
    public List<Step> words(Token token) {
        return words.getOrDefault(token.word(), List.of());
    }

    Set<String> firstWords() {
        return words.keySet();
    }

    public List<Step> slots() {
        return slots;
    }

    Stream<Step> steps() {
        return Stream.concat(words.values().stream().flatMap(List::stream), slots.stream());
    }

    public List<Ending> endings() {
        return endings;
    }

    void add(List<Item> way, Ending ending) {
        var branch = this;
        for (var item : way) {
            var known = item.word() == null
                    ? branch.slots
                    : branch.words.computeIfAbsent(item.word(), word -> new ArrayList<>());
            branch = branch.next(known, item);
        }
        branch.endings.add(ending);
    }

    private Branch next(List<Step> known, Item item) {
        // Of the first item nobody asks what stands before it
        var same = root ? item.after(Space.ANY) : item;
        for (var step : known) if (step.item().equals(same)) return step.next();
        var step = new Step(same, new Branch(false));
        known.add(step);
        return step.next();
    }
}
