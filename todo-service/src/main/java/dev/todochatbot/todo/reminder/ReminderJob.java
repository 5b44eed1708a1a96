package dev.todochatbot.todo.reminder;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import dev.todochatbot.todo.reminder.ReminderFiring.Fired;
import dev.todochatbot.todo.signal.ChangeSignal;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.scheduler.Scheduled;

/** Looks for reminders that are due, those that were missed while nobody looked among them, and wakes who waits for them. */
@Singleton
class ReminderJob {

    private final ReminderFiring firing;
    private final ReminderConfig config;
    private final ReminderMeters meters;
    private final ChangeSignal signal;
    private final Clock clock;
    private volatile boolean stopping;

    ReminderJob(ReminderFiring firing, ReminderConfig config, ReminderMeters meters, ChangeSignal signal, Clock clock) {
        this.firing = firing;
        this.config = config;
        this.meters = meters;
        this.signal = signal;
        this.clock = clock;
    }

    /** What one look does not reach, the next one does: nobody's reminders keep the database busy for long. */
    @Scheduled(every = "${todochatbot.reminders.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        for (var statement = 0; statement < config.statements() && !stopping; statement++)
            if (fire() < config.tasksAtOnce()) return;
    }

    /** @return how many tasks it was about */
    private int fire() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var fired = firing.fire(now, config.tasksAtOnce());
        fired.stream().map(Fired::owner).distinct().forEach(signal::afterCommit);
        fired.forEach(one -> meters.fired(one.moment(), now));
        return fired.isEmpty() ? 0 : fired.getFirst().tasks();
    }

    /** From now on the other replicas do it, or the next start. */
    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        stopping = true;
    }
}
