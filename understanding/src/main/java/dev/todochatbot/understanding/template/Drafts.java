package dev.todochatbot.understanding.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        int[] all = new int[states.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = states.get(i);
        }
        return union(sorted(all, all.length));
    }

    private int union(int[] states) {
        if (states.length == 1) {
            return states[0];
        }
        var key = new Numbers(states);
        Integer known = unions.get(key);
        if (known == null) {
            known = draft(merged(states), ends(states));
            unions.put(key, known);
        }
        return known;
    }

    /** Each word or slot of some states once, leading to all that it leads to from any of them. */
    private int[] merged(int[] states) {
        long[] pairs = pairs(states);
        int[] edges = new int[2 * pairs.length];
        int size = 0;
        int from = 0;
        for (int to = 1; to <= pairs.length; to++) {
            if (to == pairs.length || label(pairs[to]) != label(pairs[from])) {
                edges[size++] = label(pairs[from]);
                edges[size++] = union(targets(pairs, from, to));
                from = to;
            }
        }
        return Arrays.copyOf(edges, size);
    }

    /** All edges of some states in ascending order, each in one number: label, target. */
    private long[] pairs(int[] states) {
        int size = 0;
        for (int state : states) {
            size += drafts.get(state).edges().all().length / 2;
        }
        long[] pairs = new long[size];
        int next = 0;
        for (int state : states) {
            int[] edges = drafts.get(state).edges().all();
            for (int at = 0; at < edges.length; at += 2) {
                pairs[next++] = (long) edges[at] << Integer.SIZE | edges[at + 1];
            }
        }
        Arrays.sort(pairs);
        return pairs;
    }

    private static int label(long pair) {
        return (int) (pair >> Integer.SIZE);
    }

    private static int[] targets(long[] pairs, int from, int to) {
        int[] targets = new int[to - from];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = (int) pairs[from + i];
        }
        return sorted(targets, targets.length);
    }

    private int[] ends(int[] states) {
        int[] ends = NOTHING;
        int size = 0;
        for (int state : states) {
            int[] some = drafts.get(state).ends().all();
            if (some.length > 0) {
                ends = Arrays.copyOf(ends, size + some.length);
                System.arraycopy(some, 0, ends, size, some.length);
                size += some.length;
            }
        }
        return sorted(ends, size);
    }

    /** In ascending order, each once. */
    private static int[] sorted(int[] numbers, int size) {
        Arrays.sort(numbers, 0, size);
        int kept = Math.min(size, 1);
        for (int i = 1; i < size; i++) {
            if (numbers[i] != numbers[i - 1]) {
                numbers[kept++] = numbers[i];
            }
        }
        return kept == numbers.length ? numbers : Arrays.copyOf(numbers, kept);
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
        var pools = new GraphPools(List.copyOf(slots));
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
            pools.add(edges, draft.ends().all());
        }
        return pools.graph();
    }
}
