package dev.todochatbot.todo.activity;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Ends open streams as soon as the process begins to stop: an open stream would hold it until it is killed. */
@Singleton
class Drain {

    private final CompletableFuture<Void> stopping = new CompletableFuture<>();

    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        stopping.complete(null);
    }

    <T> Multi<T> untilStop(Multi<T> stream, T last) {
        var stop = Uni.createFrom()
                .completionStage(stopping.copy())
                .map(_ -> Optional.<T>empty())
                .toMulti();
        return Multi.createBy()
                .merging()
                .streams(stream.map(Optional::of), stop)
                .select()
                .first(Optional::isPresent)
                .map(Optional::get)
                .onCompletion()
                .continueWith(last);
    }
}
