package dev.todochatbot.chatbot.assistant.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.todochatbot.chatbot.todo.tool.Patience;

/** What may end a running turn from outside: the user, its time, the replica's shutdown. Asked between the steps. */
public final class TurnControl implements Patience {
    private final Clock clock;
    private final Instant deadline;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Ending asked;

    public TurnControl(Clock clock, Duration time) {
        this.clock = clock;
        this.deadline = clock.instant().plus(time);
    }

    public enum Reason {
        STOPPED,
        TIME,
        SHUTDOWN,
        /** Its row is gone: with its conversation, or with the account. */
        GONE
    }

    /** Thrown in the thread of the turn. */
    public static final class Ending extends RuntimeException {
        public final transient Reason reason;

        Ending(Reason reason) {
            super(reason.name(), null, false, false);
            this.reason = reason;
        }
    }

    public void end(Reason reason) {
        asked = new Ending(reason);
        over.countDown();
    }

    @Override
    public boolean pause(Duration time) {
        try {
            return !over.await(time.toMillis(), TimeUnit.MILLISECONDS)
                    && !clock.instant().isAfter(deadline);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public void check() {
        if (asked != null) throw asked;
        if (clock.instant().isAfter(deadline)) throw new Ending(Reason.TIME);
    }
}
