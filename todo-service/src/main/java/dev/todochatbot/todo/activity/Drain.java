package dev.todochatbot.todo.activity;

import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;

/** Ends open streams as soon as the process begins to stop: an open stream would hold it until it is killed. */
@Singleton
class Drain {

    private final BroadcastProcessor<Boolean> stopping = BroadcastProcessor.create();

    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        stopping.onComplete();
    }

    /** The same stream, ended with {@code last} when the process stops, or after {@code longest} at the latest. */
    <T> Multi<T> untilStop(Multi<T> stream, Duration longest, T last) {
        var stop = stopping.map(_ -> Optional.<T>empty()).onCompletion().continueWith(Optional.empty());
        return Multi.createBy()
                .merging()
                .streams(stream.map(Optional::of), stop)
                .select()
                .first(Optional::isPresent)
                .select()
                .first(longest)
                .map(Optional::get)
                .onCompletion()
                .continueWith(last);
    }
}
