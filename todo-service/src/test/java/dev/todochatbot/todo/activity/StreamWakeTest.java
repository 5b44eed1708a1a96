package dev.todochatbot.todo.activity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import dev.todochatbot.common.identity.Actor;
import dev.todochatbot.todo.signal.Wakeups;
import io.smallrye.mutiny.Multi;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a change costs those who watch: one look into the log for each open stream. */
class StreamWakeTest {

    private static final UUID OWNER = UUID.randomUUID();

    private final Wakeups wakeups = new Wakeups();
    private final Log log = new Log();

    /** A log in memory that counts who looks into it. */
    private static final class Log extends EventLog {

        private final CopyOnWriteArrayList<Event> events = new CopyOnWriteArrayList<>();
        private final AtomicInteger looks = new AtomicInteger();

        Log() {
            super(null, null);
        }

        @Override
        public List<Event> after(UUID owner, long id, int limit) {
            looks.incrementAndGet();
            return events.stream().filter(event -> event.id() > id).limit(limit).toList();
        }

        void grows() {
            var id = events.size() + 1;
            events.add(
                    new Event(id, Instant.EPOCH, Actor.USER, Action.UPDATED, OWNER, 1, "x", null, null, null, OWNER));
        }
    }

    @Test
    void aChangeMakesAnOpenStreamLookOnce() throws Exception {
        var arrived = new LinkedBlockingQueue<Event>();
        var stream = watch(arrived);
        awaitWatched(1);
        for (var change = 1; change <= 50; change++) {
            log.grows();
            wakeups.wake(OWNER);
            assertEquals(change, arrived.poll(10, TimeUnit.SECONDS).id());
            awaitWatched(1 + change);
        }
        assertEquals(51, log.looks.get());
        stream.cancel();
        await(() -> wakeups.awaited().isEmpty());
    }

    @Test
    void whatIsMoreThanOneLookTellsArrivesWithoutAnotherWake() throws Exception {
        for (var i = 0; i < 250; i++) log.grows();
        var arrived = new LinkedBlockingQueue<Event>();
        var stream = watch(arrived);
        for (var id = 1; id <= 250; id++)
            assertEquals(id, arrived.poll(10, TimeUnit.SECONDS).id());
        log.grows();
        wakeups.wake(OWNER);
        assertEquals(251, arrived.poll(10, TimeUnit.SECONDS).id());
        stream.cancel();
    }

    private io.smallrye.mutiny.subscription.Cancellable watch(LinkedBlockingQueue<Event> arrived) {
        Multi<Event> events = new EventStream(log, wakeups).after(OWNER, 0);
        return events.subscribe().with(arrived::add);
    }

    /** Nobody waits for its owner any more, however its end and its next look meet. */
    @Test
    void aStreamThatEndsWhileItIsWokenLeavesNothingBehind() throws Exception {
        for (var round = 0; round < 500; round++) {
            var arrived = new LinkedBlockingQueue<Event>();
            var stream = watch(arrived);
            var waking = Thread.ofVirtual().start(() -> wakeups.wake(OWNER));
            stream.cancel();
            waking.join();
        }
        await(() -> wakeups.awaited().isEmpty());
    }

    /** Whoever has looked so often waits again, or is about to: it is armed before it looks. */
    private void awaitWatched(int looks) {
        await(() -> log.looks.get() >= looks);
    }

    private static void await(BooleanSupplier done) {
        for (var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10); !done.getAsBoolean(); Thread.onSpinWait())
            assertTrue(System.nanoTime() < end, "in time");
    }
}
