package dev.todochatbot.chatbot.assistant.turn;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Wakes those who wait for a turn's next event on this replica. Only a shortcut: the events are in the database, and a
 * waiter whose turn runs elsewhere finds them there a moment later.
 */
@ApplicationScoped
public class TurnSignals {
    private static final Duration GLANCE = Duration.ofMillis(250);

    private final ConcurrentHashMap<UUID, Set<Semaphore>> waiting = new ConcurrentHashMap<>();

    public void wake(UUID turnId) {
        waiting.getOrDefault(turnId, Set.of()).forEach(Semaphore::release);
    }

    Waiter waiter(UUID turnId) {
        var bell = new Semaphore(0);
        waiting.computeIfAbsent(turnId, _ -> ConcurrentHashMap.newKeySet()).add(bell);
        return new Waiter(turnId, bell);
    }

    final class Waiter implements AutoCloseable {
        private final UUID turnId;
        private final Semaphore bell;

        private Waiter(UUID turnId, Semaphore bell) {
            this.turnId = turnId;
            this.bell = bell;
        }

        /** Returns when something happened here, or after a moment in which it may have happened elsewhere. */
        void await() throws InterruptedException {
            if (bell.tryAcquire(GLANCE.toMillis(), TimeUnit.MILLISECONDS)) bell.drainPermits();
        }

        public void wake() {
            bell.release();
        }

        @Override
        public void close() {
            waiting.computeIfPresent(turnId, (_, bells) -> {
                bells.remove(bell);
                return bells.isEmpty() ? null : bells;
            });
        }
    }
}
