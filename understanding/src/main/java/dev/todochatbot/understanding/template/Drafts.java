package dev.todochatbot.understanding.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The states of a {@link Graph} that is being built, each kept only once. Where a word leads to several states, they are made
 * into one that goes on as each of them.
 */
final class Drafts {

    private static final int MOST = 2_000_000;
    private static final int[] NOTHING = {};

    /** Some numbers, by what they are. */
    private record Numbers(int[] all) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Numbers(int[] others) && Arrays.equals(all, others);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(all);
        }
    }

    /** @param edges words, and slots as negative numbers, each before its target, in ascending order */
    private record Draft(Numbers edges, Numbers ends) {}

    private final List<Draft> drafts = new ArrayList<>();
    private final Map<Draft, Integer> indexes = new HashMap<>();
    private final Map<Numbers, Integer> unions = new HashMap<>();
    private final List<Node.Slot> slots = new ArrayList<>();
    private final Map<Node.Slot, Integer> slotIndexes = new HashMap<>();

    int end(int template) {
        return draft(NOTHING, new int[] {template});
    }

    boolean isEnd(int state) {
        return drafts.get(state).ends().all().length > 0;
    }

    int word(int word, int next) {
        return draft(new int[] {word, next}, NOTHING);
    }

    int slot(Node.Slot slot, int next) {
        int index = slotIndexes.computeIfAbsent(slot, _ -> {
            slots.add(slot);
            return slots.size() - 1;
        });
        return draft(new int[] {-1 - index, next}, NOTHING);
    }

    /** An open slot that leads on from a state. */
    Optional<Node.Slot> open(int state) {
        int[] edges = drafts.get(state).edges().all();
        return IntStream.iterate(0, at -> at < edges.length, at -> at + 2)
                .filter(at -> edges[at] < 0)
                .mapToObj(at -> slots.get(-1 - edges[at]))
                .filter(slot -> slot.kind().isOpen())
                .findFirst();
    }

    int union(List<Integer> states) {
        return union(
                states.stream().mapToInt(Integer::intValue).sorted().distinct().toArray());
    }

    private int union(int[] states) {
        if (states.length == 1) {
            return states[0];
        }
        var key = new Numbers(states);
        Integer known = unions.get(key);
        if (known != null) {
            return known;
        }
        var targets = new TreeMap<Integer, int[]>();
        int[] ends = NOTHING;
        for (int state : states) {
            Draft draft = drafts.get(state);
            int[] edges = draft.edges().all();
            for (int at = 0; at < edges.length; at += 2) {
                targets.merge(edges[at], new int[] {edges[at + 1]}, Drafts::together);
            }
            ends = together(ends, draft.ends().all());
        }
        int[] edges = new int[2 * targets.size()];
        int at = 0;
        for (var target : targets.entrySet()) {
            edges[at++] = target.getKey();
            edges[at++] = union(target.getValue());
        }
        int union = draft(edges, ends);
        unions.put(key, union);
        return union;
    }

    private static int[] together(int[] some, int[] others) {
        if (others.length == 0 || some.length == 0) {
            return some.length == 0 ? others : some;
        }
        return IntStream.concat(Arrays.stream(some), Arrays.stream(others))
                .sorted()
                .distinct()
                .toArray();
    }

    private int draft(int[] edges, int[] ends) {
        var draft = new Draft(new Numbers(edges), new Numbers(ends));
        Integer known = indexes.putIfAbsent(draft, drafts.size());
        if (known != null) {
            return known;
        }
        if (drafts.size() == MOST) {
            throw new TemplateException("the templates go more than " + MOST + " ways: simpler rules are needed");
        }
        drafts.add(draft);
        return drafts.size() - 1;
    }

    /** What is reached from a state. */
    Graph graph(int start) {
        var numbers = new HashMap<Integer, Integer>();
        var order = new ArrayList<Integer>();
        numbers.put(start, 0);
        order.add(start);
        var states = new ArrayList<Graph.State>();
        for (int next = 0; next < order.size(); next++) {
            Draft draft = drafts.get(order.get(next));
            int[] edges = draft.edges().all().clone();
            for (int at = 1; at < edges.length; at += 2) {
                Integer number = numbers.putIfAbsent(edges[at], order.size());
                if (number == null) {
                    order.add(edges[at]);
                }
                edges[at] = numbers.get(edges[at]);
            }
            states.add(state(edges, draft.ends().all()));
        }
        return new Graph(List.copyOf(states), List.copyOf(slots));
    }

    private Graph.State state(int[] edges, int[] ends) {
        return new Graph.State(
                Graph.Edges.of(edges, edge -> edge >= 0),
                Graph.Edges.of(edges, edge -> edge < 0 && !isOpen(edge)),
                Graph.Edges.of(edges, edge -> edge < 0 && isOpen(edge)),
                ends);
    }

    private boolean isOpen(int edge) {
        return slots.get(-1 - edge).kind().isOpen();
    }
}
