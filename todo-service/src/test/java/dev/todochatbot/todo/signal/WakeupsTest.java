package dev.todochatbot.todo.signal;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;

class WakeupsTest {

    private static final UUID OWNER = UUID.randomUUID();

    @Test
    void aWaiterIsWokenByWhatComesAfterItBeganToWait() throws Exception {
        var wakeups = new Wakeups();
        var over = new AtomicBoolean();
        // Others wake the same owner all the time, at every point of the waiter's beginning
        var noise = Thread.ofPlatform().daemon().start(() -> {
            while (!over.get()) wakeups.wake(OWNER);
        });
        try {
            for (int i = 0; i < 200_000; i++) {
                var wakeup = wakeups.next(OWNER);
                wakeups.wake(OWNER);
                wakeup.get(10, TimeUnit.SECONDS);
            }
        } finally {
            over.set(true);
            noise.join();
        }
    }
}
