package dev.todochatbot.todo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

/** The service's clock in tests: the real time, moved on by a test that cannot wait, and put back after it. */
@Singleton
@Alternative
@Priority(1)
public class MovableClock extends Clock {

    private volatile Duration moved = Duration.ZERO;

    /** Runs an action as it would be so much later. */
    public void later(Duration duration, Runnable action) {
        moved = duration;
        try {
            action.run();
        } finally {
            moved = Duration.ZERO;
        }
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(moved);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
