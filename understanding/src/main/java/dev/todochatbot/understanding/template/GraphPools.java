package dev.todochatbot.understanding.template;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The arrays of a {@link Graph} that is being made, where all that is the same is there once. */
final class GraphPools {

    /** By its labels and targets. */
    private record Edges(CharBuffer labels, List<Integer> targets) {}

    private final List<Node.Slot> slots;
    private final IntStream.Builder lists = IntStream.builder();
    private final Map<Edges, Integer> known = new HashMap<>();
    private final IntStream.Builder labels = IntStream.builder();
    private final IntStream.Builder targets = IntStream.builder();
    private final Map<CharBuffer, Integer> knownLabels = new HashMap<>();
    private final StringBuilder labelPool = new StringBuilder();
    private final IntStream.Builder targetPool = IntStream.builder();
    private int targetsSize;
    private final List<int[]> ends = new ArrayList<>();

    GraphPools(List<Node.Slot> slots) {
        this.slots = slots;
    }

    /** @param edges labels and targets in turn, in ascending order; a slot's label is negative */
    void add(int[] edges, int[] templates) {
        lists.add(list(edges, edge -> edge >= 0));
        lists.add(list(edges, edge -> edge < 0 && !isOpen(edge)));
        lists.add(list(edges, edge -> edge < 0 && isOpen(edge)));
        ends.add(templates.length == 0 ? Graph.NOTHING : templates);
    }

    private boolean isOpen(int edge) {
        return slots.get(-1 - edge).kind().isOpen();
    }

    private int list(int[] pairs, IntPredicate which) {
        var said = new StringBuilder();
        var leads = new ArrayList<Integer>();
        for (int at = 0; at < pairs.length; at += 2) {
            if (which.test(pairs[at])) {
                said.append(label(pairs[at] < 0 ? -1 - pairs[at] : pairs[at]));
                leads.add(pairs[at + 1]);
            }
        }
        var edges = new Edges(CharBuffer.wrap(said.toString()), leads);
        Integer list = known.putIfAbsent(edges, known.size());
        if (list != null) {
            return list;
        }
        labels.add(knownLabels.computeIfAbsent(edges.labels(), this::pooled));
        targets.add(targetsSize);
        targetsSize += leads.size();
        leads.forEach(targetPool::add);
        return known.size() - 1;
    }

    private int pooled(CharBuffer some) {
        int from = labelPool.length();
        labelPool.append(label(some.length())).append(some);
        return from;
    }

    private static char label(int number) {
        if (number > Character.MAX_VALUE) {
            throw new TemplateException("the templates have more than " + (int) Character.MAX_VALUE + " words");
        }
        return (char) number;
    }

    Graph graph() {
        return new Graph(
                slots,
                lists.build().toArray(),
                labels.build().toArray(),
                targets.build().toArray(),
                labelPool.toString().toCharArray(),
                targetPool.build().toArray(),
                ends.toArray(int[][]::new));
    }
}
