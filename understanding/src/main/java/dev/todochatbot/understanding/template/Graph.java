package dev.todochatbot.understanding.template;

import java.util.Arrays;
import java.util.List;

/**
 * Templates as an automaton: from a state a word or a slot leads to one other state at most. There are no moves for nothing
 * and no loops; an open slot goes on for as many words as it likes. The first state is where a reading begins.
 *
 * <p>All of it is a few arrays, for there are tens of thousands of states. What leads on from them are lists of edges: of words,
 * closed and open slots. Many states have the same list, and many lists the same labels.
 *
 * @param slots what the edges of slots take
 * @param lists of each state three in turn: its edges of words, closed slots and open slots
 * @param labels of each list, where they are in the pool
 * @param targets of each list the same
 * @param labelPool sizes, each before so many labels in ascending order: words by their index in the vocabulary, slots by
 *     theirs
 * @param targetPool where each label of a list leads
 * @param ends of each state the templates that end there, by their index; mostly {@link #NOTHING}
 */
record Graph(
        List<Node.Slot> slots,
        int[] lists,
        int[] labels,
        int[] targets,
        char[] labelPool,
        int[] targetPool,
        int[][] ends) {

    static final int NONE = -1;
    static final int[] NOTHING = {};

    static final int LISTS = 3;

    /** The number of states. */
    int size() {
        return ends.length;
    }

    /** Where a word leads, or {@link #NONE}. */
    int behind(int state, int word) {
        int list = lists[LISTS * state];
        int from = labels[list] + 1;
        int at = Arrays.binarySearch(labelPool, from, from + labelPool[from - 1], (char) word);
        return at < 0 ? NONE : targetPool[targets[list] + at - from];
    }

    /** The edges of closed slots, by their list. */
    int closed(int state) {
        return lists[LISTS * state + 1];
    }

    int open(int state) {
        return lists[LISTS * state + 2];
    }

    int count(int list) {
        return labelPool[labels[list]];
    }

    Node.Slot slot(int list, int edge) {
        return slots.get(labelPool[labels[list] + 1 + edge]);
    }

    int target(int list, int edge) {
        return targetPool[targets[list] + edge];
    }

    int[] ends(int state) {
        return ends[state];
    }
}
