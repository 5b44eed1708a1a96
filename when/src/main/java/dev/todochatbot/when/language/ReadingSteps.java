package dev.todochatbot.when.language;

import java.util.concurrent.atomic.LongAdder;

/**
 * Counts the work of reading words: each character, each token that is looked at, each partial reading. A reader that is
 * quadratic shows here, whatever the machine and its load.
 */
public final class ReadingSteps {

    private static final LongAdder TOTAL = new LongAdder();

    private ReadingSteps() {}

    public static void add(int steps) {
        TOTAL.add(steps);
    }

    /** Of all readers since the start of the process. */
    public static long total() {
        return TOTAL.sum();
    }
}
