package dev.todochatbot.todo.transfer;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import dev.todochatbot.common.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

@Timeout(60)
class ImportPlacesTest {

    private static ImportPlaces places(int atOnce, int waiting, int patience) {
        return new ImportPlaces(new ImportPlaces.Config() {
            @Override
            public int atOnce() {
                return atOnce;
            }

            @Override
            public int waiting() {
                return waiting;
            }

            @Override
            public int patienceSeconds() {
                return patience;
            }
        });
    }

    /** Fills one place with work that lasts until it is let go. */
    private static Thread occupied(ImportPlaces places, CountDownLatch until) throws InterruptedException {
        var begun = new CountDownLatch(1);
        var thread = Thread.startVirtualThread(() -> places.in(() -> {
            begun.countDown();
            return awaited(until);
        }));
        begun.await();
        return thread;
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitWaiting(List<Thread> threads) {
        while (threads.stream().anyMatch(thread -> thread.getState() != Thread.State.TIMED_WAITING)) Thread.yield();
    }

    @Test
    void oneIsAtWorkWhileTheOthersWait() throws InterruptedException {
        var places = places(1, 4, 60);
        var until = new CountDownLatch(1);
        var first = occupied(places, until);
        var atWork = new AtomicInteger();
        var most = new AtomicInteger();
        var done = new AtomicInteger();
        var others = IntStream.range(0, 4)
                .mapToObj(_ -> Thread.startVirtualThread(() -> places.in(() -> {
                    most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
                    atWork.decrementAndGet();
                    return done.incrementAndGet();
                })))
                .toList();
        awaitWaiting(others);
        assertEquals(0, done.get());
        until.countDown();
        first.join();
        for (var other : others) other.join();
        assertEquals(4, done.get());
        assertEquals(1, most.get());
    }

    @Test
    void whoComesWhileAsManyWaitAsMayIsRefusedAtOnce() throws InterruptedException {
        var places = places(1, 4, 60);
        var until = new CountDownLatch(1);
        occupied(places, until);
        var waiting = IntStream.range(0, 4)
                .mapToObj(_ -> Thread.startVirtualThread(() -> places.in(() -> awaited(until))))
                .toList();
        awaitWaiting(waiting);
        var refusal = assertThrows(ProblemException.class, () -> places.in(() -> "never"));
        assertEquals(503, refusal.problem().status());
        until.countDown();
        for (var one : waiting) one.join();
        assertEquals("done", places.in(() -> "done"));
    }

    @Test
    void whoHasWaitedLongEnoughIsRefusedAndLeavesTheLine() throws InterruptedException {
        var places = places(1, 1, 0);
        var until = new CountDownLatch(1);
        var first = occupied(places, until);
        for (var again = 0; again < 3; again++)
            assertEquals(
                    503,
                    assertThrows(ProblemException.class, () -> places.in(() -> "never"))
                            .problem()
                            .status());
        until.countDown();
        first.join();
        assertEquals("done", places.in(() -> "done"));
    }

    @Test
    void whatFailsLeavesItsPlace() {
        var places = places(1, 0, 60);
        for (var again = 0; again < 3; again++)
            assertThrows(
                    IllegalArgumentException.class,
                    () -> places.in(() -> {
                        throw new IllegalArgumentException("on purpose");
                    }));
        assertEquals("done", places.in(() -> "done"));
    }

    @Test
    void whoIsInterruptedLeavesTheLine() throws InterruptedException {
        var places = places(1, 1, 60);
        var until = new CountDownLatch(1);
        var first = occupied(places, until);
        var waiting =
                Thread.ofVirtual().start(() -> assertThrows(ProblemException.class, () -> places.in(() -> "never")));
        awaitWaiting(List.of(waiting));
        waiting.interrupt();
        waiting.join();
        var next = Thread.startVirtualThread(() -> places.in(() -> "done"));
        awaitWaiting(List.of(next));
        until.countDown();
        first.join();
        next.join();
        assertEquals("done", places.in(() -> "done"));
    }
}
