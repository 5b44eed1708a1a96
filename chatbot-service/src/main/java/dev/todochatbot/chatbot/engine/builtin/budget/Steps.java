package dev.todochatbot.chatbot.engine.builtin.budget;

import java.util.function.Supplier;

import dev.todochatbot.when.language.ReadingSteps;

/**
 * How much work the reading of one message may take, counted where it grows with what is read. Used by the thread that
 * reads; anybody may {@link #stop()} it.
 */
public final class Steps {
    private static final ScopedValue<Steps> CURRENT = ScopedValue.newInstance();
    private static final int GLANCE = 0xfff;

    /** What a step of the grammar for dates costs, which looks at a word in many ways. */
    private static final int READING = 4;

    private final long most;
    private long left;
    private volatile boolean stopped;

    public Steps(long most) {
        this.most = most;
        this.left = most;
    }

    /** There is too much to read, or nobody waits for it any more. */
    public static final class UsedUp extends RuntimeException {
        private UsedUp() {
            super("used up", null, false, false);
        }
    }

    /** @throws UsedUp when the work takes more steps than there are */
    public <T> T count(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(() -> ReadingSteps.charged(steps -> spend(steps * READING), work));
    }

    /** Ends the work at one of its next steps. */
    public void stop() {
        stopped = true;
    }

    public long taken() {
        return most - Math.max(0, left);
    }

    /** Counts work that is not the grammar's. */
    public static void take(int steps) {
        if (CURRENT.isBound()) CURRENT.get().spend(steps);
    }

    private void spend(int steps) {
        left -= steps;
        if (left < 0 || (left & GLANCE) < steps && stopped) throw new UsedUp();
    }
}
