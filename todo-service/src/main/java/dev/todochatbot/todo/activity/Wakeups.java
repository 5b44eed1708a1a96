package dev.todochatbot.todo.activity;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

/** Who waits for changes of whom, on this replica. */
@Singleton
class Wakeups {

    private final ConcurrentHashMap<UUID, Set<CompletableFuture<Void>>> waiting = new ConcurrentHashMap<>();

    /** Completes when the owner's log may have grown since this call. Completing it ends the wait. */
    CompletableFuture<Void> next(UUID owner) {
        var wakeup = new CompletableFuture<Void>();
        waiting.computeIfAbsent(owner, _ -> ConcurrentHashMap.newKeySet()).add(wakeup);
        wakeup.whenComplete((_, _) -> waiting.computeIfPresent(owner, (_, all) -> {
            all.remove(wakeup);
            return all.isEmpty() ? null : all;
        }));
        return wakeup;
    }

    void wake(UUID owner) {
        var all = waiting.remove(owner);
        if (all != null) all.forEach(wakeup -> wakeup.complete(null));
    }

    void wakeAll() {
        waiting.keySet().forEach(this::wake);
    }
}
