package dev.todochatbot.understanding.template;

import java.util.Arrays;

/** The best readings in each state at one position of a message: a table from states to a few readings each. */
final class Frontier {

    private static final int EACH = 4;
    private static final int FIRST_SIZE = 16;

    private int[] states = new int[FIRST_SIZE];
    private Partial[] readings = new Partial[FIRST_SIZE * EACH];
    private int used;

    Frontier() {
        Arrays.fill(states, Graph.NONE);
    }

    void clear() {
        if (used > 0) {
            Arrays.fill(states, Graph.NONE);
            Arrays.fill(readings, null);
            used = 0;
        }
    }

    /** The number of places, some of which are empty. */
    int places() {
        return states.length;
    }

    /** The state at a place, or {@link Graph#NONE}. */
    int state(int place) {
        return states[place];
    }

    /** One of the readings at a place, the best first; null behind the last one. */
    Partial reading(int place, int rank) {
        return rank < EACH ? readings[place * EACH + rank] : null;
    }

    /** The place of a state where a reading of that score may be one of its best; or {@link Graph#NONE}. */
    int place(int state, float score) {
        int place = place(state);
        Partial worst = readings[place * EACH + EACH - 1];
        return worst == null || worst.score() < score ? place : Graph.NONE;
    }

    /** Keeps a reading if it is one of the best at its place; of those with the same fillings only the best one. */
    void offer(int place, Partial reading) {
        int first = place * EACH;
        int last = first + EACH - 1;
        long key = reading.key();
        int at = first;
        while (at < last && readings[at] != null && readings[at].key() != key) {
            at++;
        }
        Partial same = readings[at];
        if (same != null && same.key() == key && same.score() >= reading.score()) {
            return;
        }
        while (at > first && readings[at - 1].score() < reading.score()) {
            readings[at] = readings[at - 1];
            at--;
        }
        readings[at] = reading;
    }

    private int place(int state) {
        if (2 * used >= states.length) {
            grow();
        }
        int place = placeIn(states, state);
        if (states[place] == Graph.NONE) {
            states[place] = state;
            used++;
        }
        return place;
    }

    private static int placeIn(int[] states, int state) {
        int place = state * 0x9E3779B9 >>> 7 & states.length - 1;
        while (states[place] != Graph.NONE && states[place] != state) {
            place = place + 1 & states.length - 1;
        }
        return place;
    }

    private void grow() {
        int[] larger = new int[2 * states.length];
        var moved = new Partial[larger.length * EACH];
        Arrays.fill(larger, Graph.NONE);
        for (int place = 0; place < states.length; place++) {
            if (states[place] != Graph.NONE) {
                int to = placeIn(larger, states[place]);
                larger[to] = states[place];
                System.arraycopy(readings, place * EACH, moved, to * EACH, EACH);
            }
        }
        states = larger;
        readings = moved;
    }
}
