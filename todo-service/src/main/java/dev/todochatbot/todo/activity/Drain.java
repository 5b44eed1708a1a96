package dev.todochatbot.todo.activity;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;

/** Ends open streams as soon as the process begins to stop: an open stream would hold it until it is killed. */
@Singleton
class Drain {

    private final BroadcastProcessor<Boolean> stopping = BroadcastProcessor.create();

    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        stopping.onComplete();
    }

    /**
     * The same stream, ended with {@code last} when the process stops, or when {@code over} completes; when it ends
     * otherwise, it completes that.
     */
    <T> Multi<T> untilStop(Multi<T> stream, CompletableFuture<Void> over, T last) {
        var end = Uni.createFrom()
                .completionStage(over)
                .map(_ -> Optional.<T>empty())
                .toMulti();
        var stop = stopping.map(_ -> Optional.<T>empty()).onCompletion().continueWith(Optional.empty());
        return Multi.createBy()
                .merging()
                .streams(stream.map(Optional::of), stop, end)
                .select()
                .first(Optional::isPresent)
                .map(Optional::get)
                .onCompletion()
                .continueWith(last)
                .onTermination()
                .invoke(() -> over.complete(null));
    }
}
