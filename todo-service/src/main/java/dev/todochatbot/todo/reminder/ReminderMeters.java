package dev.todochatbot.todo.reminder;

import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;

/** How many reminders came, and how long after their moments: one that grows says that nobody looks, or too seldom. */
@Startup
@Singleton
class ReminderMeters {

    private final Counter fired;
    private final Timer delay;

    ReminderMeters(MeterRegistry registry) {
        fired = registry.counter("todo.reminders.fired");
        delay = registry.timer("todo.reminders.delay");
    }

    void fired(Instant moment, Instant now) {
        fired.increment();
        delay.record(Duration.between(moment, now));
    }
}
