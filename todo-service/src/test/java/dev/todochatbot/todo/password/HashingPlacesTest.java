package dev.todochatbot.todo.password;

import java.util.concurrent.CountDownLatch;

import dev.todochatbot.common.problem.ProblemException;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HashingPlacesTest {

    private final HashingPlaces places = new HashingPlaces(new HashingPlaces.Config() {
        @Override
        public int threads() {
            return 1;
        }

        @Override
        public int places() {
            return 1;
        }

        @Override
        public long patienceMillis() {
            return 100;
        }
    });

    @Test
    void whoFindsNoPlaceInTimeIsToldToComeAgain() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        var first = Thread.ofVirtual()
                .start(() -> places.in(() -> {
                    begun.countDown();
                    return awaited(done);
                }));
        begun.await();
        var refused = assertThrows(ProblemException.class, () -> places.in(() -> true));
        assertEquals(503, refused.problem().status());
        done.countDown();
        first.join();
        assertTrue(places.in(() -> true));
    }

    @Test
    void aPlaceIsGivenBackWhateverHappensThere() {
        assertThrows(
                RuntimeException.class,
                () -> places.in(() -> {
                    throw new IllegalStateException();
                }));
        assertEquals("password-hash-0", places.in(() -> Thread.currentThread().getName()));
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
