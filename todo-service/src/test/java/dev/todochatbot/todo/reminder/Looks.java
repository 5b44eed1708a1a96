package dev.todochatbot.todo.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import jakarta.inject.Singleton;

import dev.todochatbot.todo.signal.ChangeSignal;

/** Replicas that look for what is due when a test wants it, and at which moment. */
@Singleton
class Looks {

    private final ReminderFiring firing;
    private final ReminderConfig config;
    private final ReminderMeters meters;
    private final ChangeSignal signal;

    Looks(ReminderFiring firing, ReminderConfig config, ReminderMeters meters, ChangeSignal signal) {
        this.firing = firing;
        this.config = config;
        this.meters = meters;
        this.signal = signal;
    }

    /** A replica where it is that moment. */
    ReminderJob at(Instant moment) {
        return new ReminderJob(firing, config, meters, signal, Clock.fixed(moment, ZoneOffset.UTC));
    }
}
