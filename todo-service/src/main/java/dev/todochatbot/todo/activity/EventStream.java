package dev.todochatbot.todo.activity;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.inject.Singleton;

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
        var last = new AtomicLong(after);
        return Multi.createBy()
                .repeating()
                .uni(() -> next(owner, last.get()).invoke(events -> {
                    if (!events.isEmpty()) last.set(events.getLast().id());
                }))
                .indefinitely()
                .onItem()
                .disjoint();
    }

    /** Waits where there is nothing yet; what it was woken for may be known already, and then the answer is empty. */
    private Uni<List<Event>> next(UUID owner, long after) {
        // Armed before the log is read, so that what commits in between wakes it
        var wakeup = wakeups.next(owner);
        return read(owner, after)
                .chain(events -> events.isEmpty()
                        ? Uni.createFrom().completionStage(wakeup).chain(() -> read(owner, after))
                        : Uni.createFrom().item(events))
                .onTermination()
                .invoke(() -> wakeup.complete(null));
    }

    private Uni<List<Event>> read(UUID owner, long after) {
        return Uni.createFrom()
                .item(() -> log.after(owner, after, BATCH))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
