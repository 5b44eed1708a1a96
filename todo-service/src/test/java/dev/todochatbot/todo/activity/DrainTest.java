package dev.todochatbot.todo.activity;

import java.util.concurrent.CompletableFuture;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertTrue;

class DrainTest {

    @Test
    void openStreamsEndWithAHintWhenTheProcessStops() {
        var drain = new Drain();
        var reader = drain.untilStop(endless(), new CompletableFuture<>(), "retry")
                .subscribe()
                .withSubscriber(AssertSubscriber.create(10));
        reader.assertItems("first").assertNotTerminated();
        drain.stop(null);
        reader.assertItems("first", "retry").assertCompleted();
    }

    @Test
    void aStreamEndsWhenItIsOver() {
        var over = new CompletableFuture<Void>();
        var reader =
                new Drain().untilStop(endless(), over, "retry").subscribe().withSubscriber(AssertSubscriber.create(10));
        reader.assertItems("first").assertNotTerminated();
        over.complete(null);
        reader.assertItems("first", "retry").assertCompleted();
    }

    @Test
    void aReaderWhoLeavesIsNotWaitedFor() {
        var over = new CompletableFuture<Void>();
        new Drain()
                .untilStop(endless(), over, "retry")
                .subscribe()
                .withSubscriber(AssertSubscriber.create(10))
                .cancel();
        assertTrue(over.isDone());
    }

    private static Multi<String> endless() {
        return Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item("first"), Multi.createFrom().nothing());
    }
}
