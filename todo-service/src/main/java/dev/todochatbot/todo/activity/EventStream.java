package dev.todochatbot.todo.activity;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Singleton;

import dev.todochatbot.todo.signal.Wakeups;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/**
 * An owner's events as they happen. The stream reads the log whenever it is woken and asked for more, never ahead of its
 * reader: it misses nothing, and holds nothing back for a slow one.
 */
@Singleton
class EventStream {

    private static final int BATCH = 100;

    private final EventLog log;
    private final Wakeups wakeups;

    EventStream(EventLog log, Wakeups wakeups) {
        this.log = log;
        this.wakeups = wakeups;
    }

    /**
     * @param after the id of the last event that the reader knows
     * @return the later ones in the order of their ids, without end
     */
    Multi<Event> after(UUID owner, long after) {
        var reading = new Reading(owner, after);
        return Multi.createBy()
                .repeating()
                .uni(reading::next)
                .indefinitely()
                .onTermination()
                .invoke(reading::end)
                .onItem()
                .disjoint();
    }

    /** One reader's place in the log. What wakes it makes it read once: what came later than it read wakes it again. */
    private final class Reading {

        private final UUID owner;
        private volatile long last;
        private volatile CompletableFuture<Void> wakeup = CompletableFuture.completedFuture(null);
        private volatile boolean ended;

        Reading(UUID owner, long after) {
            this.owner = owner;
            this.last = after;
        }

        /** What it was woken for may be known already, and then the answer is empty. */
        Uni<List<Event>> next() {
            return Uni.createFrom().completionStage(wakeup).chain(this::read);
        }

        private Uni<List<Event>> read() {
            // Armed before the log is read, so that what commits in between wakes it
            var armed = wakeups.next(owner);
            wakeup = armed;
            // It may end at this very moment: one of the two sees the other
            if (ended) armed.complete(null);
            return Uni.createFrom()
                    .item(() -> log.after(owner, last, BATCH))
                    .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                    .invoke(events -> {
                        if (!events.isEmpty()) last = events.getLast().id();
                        if (events.size() == BATCH) armed.complete(null); // there may be more
                    });
        }

        private void end() {
            ended = true;
            wakeup.complete(null);
        }
    }
}
