package dev.todochatbot.understanding.template;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Templates as an automaton: from a state a word or a slot leads to one other state at most. There are no moves for nothing
 * and no loops; an open slot goes on for as many words as it likes.
 *
 * @param states the first one is where a reading begins
 * @param slots what the edges of slots take
 */
record Graph(List<State> states, List<Node.Slot> slots) {

    static final int NONE = -1;

    /** @param ends templates that end here, by their index */
    record State(Edges words, Edges closed, Edges open, int[] ends) {}

    /**
     * @param labels in ascending order: words by their index in the vocabulary, slots by theirs
     * @param targets where each leads
     */
    record Edges(int[] labels, int[] targets) {

        static final Edges NOTHING = new Edges(new int[0], new int[0]);

        /** @param pairs labels and targets in turn; a slot's label is negative */
        static Edges of(int[] pairs, IntPredicate which) {
            int[] labels = new int[pairs.length / 2];
            int[] targets = new int[labels.length];
            int size = 0;
            for (int at = 0; at < pairs.length; at += 2) {
                if (which.test(pairs[at])) {
                    labels[size] = pairs[at] < 0 ? -1 - pairs[at] : pairs[at];
                    targets[size++] = pairs[at + 1];
                }
            }
            return size == 0 ? NOTHING : new Edges(Arrays.copyOf(labels, size), Arrays.copyOf(targets, size));
        }

        int size() {
            return labels.length;
        }

        /** Where a word leads, or {@link Graph#NONE}. */
        int behind(int word) {
            int at = Arrays.binarySearch(labels, word);
            return at < 0 ? NONE : targets[at];
        }
    }
}
