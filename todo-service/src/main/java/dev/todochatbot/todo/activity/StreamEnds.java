package dev.todochatbot.todo.activity;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Singleton;

import dev.todochatbot.todo.session.EndedCredentials;
import dev.todochatbot.todo.signal.Wakeups;
import io.quarkus.scheduler.Scheduled;

/**
 * Ends the open streams of this replica whose session, or personal access token, has ended: one statement for all of them,
 * every two seconds, while there are any. The expiry of an access token ends none, for its session goes on.
 */
@Singleton
class StreamEnds {

    private final Wakeups open = new Wakeups();
    private final EndedCredentials ended;

    StreamEnds(EndedCredentials ended) {
        this.ended = ended;
    }

    /** Completes when the credential has ended. Completing it ends the wait. */
    CompletableFuture<Void> of(UUID credential) {
        return open.next(credential);
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        var held = open.awaited();
        if (!held.isEmpty()) ended.among(held).forEach(open::wake);
    }
}
