package dev.todochatbot.todo.limit;

import java.util.Locale;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;

/** How many attempts to register or sign in were turned away: somebody who guesses shows here first. */
@Singleton
public class SignInMeters {

    private final MeterRegistry registry;

    SignInMeters(MeterRegistry registry) {
        this.registry = registry;
        // There from the start, so that the first one counts as an increase
        for (var reason : Reason.values()) count(reason, 0);
    }

    public enum Reason {
        MISMATCH,
        RATE_LIMIT
    }

    public void rejected(Reason reason) {
        count(reason, 1);
    }

    private void count(Reason reason, double attempts) {
        registry.counter("todo.sign.ins.rejected", "reason", reason.name().toLowerCase(Locale.ROOT))
                .increment(attempts);
    }
}
