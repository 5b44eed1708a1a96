package dev.todochatbot.when.language;

import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Counts the work of reading words: each character, each token that is looked at, each partial reading. A reader that is
 * quadratic shows here, whatever the machine and its load.
 */
public final class ReadingSteps {

    private static final LongAdder TOTAL = new LongAdder();
    private static final ScopedValue<IntConsumer> BUDGET = ScopedValue.newInstance();

    private ReadingSteps() {}

    public static void add(int steps) {
        TOTAL.add(steps);
        if (BUDGET.isBound()) BUDGET.get().accept(steps);
    }

    /**
     * Reads on somebody's account, in this thread.
     *
     * @param budget told of the steps as they are taken; what it throws ends the reading
     */
    public static <T> T charged(IntConsumer budget, Supplier<T> reading) {
        return ScopedValue.where(BUDGET, budget).call(reading::get);
    }

    /** Of all readers since the start of the process. */
    public static long total() {
        return TOTAL.sum();
    }
}
