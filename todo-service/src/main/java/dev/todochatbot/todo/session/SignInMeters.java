package dev.todochatbot.todo.session;

import java.util.Locale;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;

/** How many attempts to register or sign in were turned away: somebody who guesses shows here first. */
@Singleton
class SignInMeters {

    private final MeterRegistry registry;

    SignInMeters(MeterRegistry registry) {
        this.registry = registry;
        // There from the start, so that the first one counts as an increase
        for (var reason : Reason.values()) count(reason, 0);
    }

    enum Reason {
        MISMATCH,
        RATE_LIMIT
    }

    void rejected(Reason reason) {
        count(reason, 1);
    }

    private void count(Reason reason, double attempts) {
        registry.counter("todo.sign.ins.rejected", "reason", reason.name().toLowerCase(Locale.ROOT))
                .increment(attempts);
    }
}
