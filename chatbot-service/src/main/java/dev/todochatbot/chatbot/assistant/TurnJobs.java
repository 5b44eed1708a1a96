package dev.todochatbot.chatbot.assistant;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.todochatbot.chatbot.assistant.run.TurnControl;
import dev.todochatbot.common.idempotency.Idempotency;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;

/** What happens to turns without anybody asking. */
@ApplicationScoped
class TurnJobs {
    private static final Logger LOG = Logger.getLogger(TurnJobs.class);

    /** Many missed heartbeats: a replica that pauses for its garbage is not gone. */
    private static final int LEASE_SECONDS = 30;

    private static final Duration GRACE = Duration.ofSeconds(8);
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final TurnRunner runner;
    private final TurnWatch watch;
    private final Idempotency idempotency;

    TurnJobs(TurnRunner runner, TurnWatch watch, Idempotency idempotency) {
        this.runner = runner;
        this.watch = watch;
        this.idempotency = idempotency;
    }

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void keepLeases() {
        var running = List.copyOf(runner.running().keySet());
        if (running.isEmpty()) return;
        var stopped = watch.renew(running);
        var gone = watch.gone(running);
        runner.running().forEach((key, control) -> {
            if (stopped.contains(key.turnId())) control.end(TurnControl.Reason.STOPPED);
            if (gone.contains(key.turnId())) control.end(TurnControl.Reason.GONE);
        });
    }

    @Scheduled(every = "10s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void endAbandoned() {
        endAbandoned(LEASE_SECONDS);
    }

    /** Each in a transaction of its own: one that cannot be ended keeps no other from it. */
    void endAbandoned(int leaseSeconds) {
        for (var key : watch.abandoned(leaseSeconds)) {
            try {
                watch.end(key, leaseSeconds);
            } catch (RuntimeException e) {
                LOG.warnf(e, "turn %s could not be ended as it should", key.turnId());
                endUnread(key, leaseSeconds);
            }
        }
    }

    private void endUnread(TurnRunner.TurnKey key, int leaseSeconds) {
        try {
            watch.endUnread(key, leaseSeconds);
        } catch (RuntimeException e) {
            LOG.errorf(e, "turn %s could not be ended", key.turnId());
        }
    }

    @Scheduled(every = "6h", delayed = "10m")
    void forgetOldKeys() {
        idempotency.purge();
    }

    /** Lets running turns end, and then ends them: better told now than found by their lease. */
    void drain(@Observes ShutdownEvent event) throws InterruptedException {
        awaitEnds(GRACE);
        runner.running().values().forEach(control -> control.end(TurnControl.Reason.SHUTDOWN));
        awaitEnds(LAST_WORDS);
    }

    private void awaitEnds(Duration time) throws InterruptedException {
        var until = Instant.now().plus(time);
        while (!runner.running().isEmpty() && Instant.now().isBefore(until)) Thread.sleep(50);
    }
}
