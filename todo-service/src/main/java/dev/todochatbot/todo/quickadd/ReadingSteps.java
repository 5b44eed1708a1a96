package dev.todochatbot.todo.quickadd;

import java.util.concurrent.atomic.LongAdder;

/**
 * Counts the work of reading words: each place where something was looked for, and each character that was looked at on the
 * way. A reader that is quadratic shows here, whatever the machine and its load.
 */
public final class ReadingSteps {

    private static final LongAdder TOTAL = new LongAdder();

    private ReadingSteps() {}

    static void add(int steps) {
        TOTAL.add(steps);
    }

    /** Of all readers since the start of the process. */
    public static long total() {
        return TOTAL.sum();
    }
}
