package dev.todochatbot.todo.signal;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

/** Who waits for changes of whom, on this replica. */
@Singleton
public class Wakeups {

    private final ConcurrentHashMap<UUID, Set<CompletableFuture<Void>>> waiting = new ConcurrentHashMap<>();

    /** Completes when the owner's log may have grown since this call. Completing it ends the wait. */
    public CompletableFuture<Void> next(UUID owner) {
        var wakeup = new CompletableFuture<Void>();
        // Added while nobody can take the set away: in one that has been woken already it would never be found again
        waiting.compute(owner, (_, all) -> {
            var waiters = all == null ? ConcurrentHashMap.<CompletableFuture<Void>>newKeySet() : all;
            waiters.add(wakeup);
            return waiters;
        });
        wakeup.whenComplete((_, _) -> waiting.computeIfPresent(owner, (_, all) -> {
            all.remove(wakeup);
            return all.isEmpty() ? null : all;
        }));
        return wakeup;
    }

    public void wake(UUID owner) {
        var all = waiting.remove(owner);
        if (all != null) all.forEach(wakeup -> wakeup.complete(null));
    }

    /** Whose changes somebody waits for. */
    public Set<UUID> awaited() {
        return Set.copyOf(waiting.keySet());
    }

    void wakeAll() {
        waiting.keySet().forEach(this::wake);
    }
}
