package dev.todochatbot.todo.activity;

import java.time.Duration;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import org.junit.jupiter.api.Test;

class DrainTest {

    private static final Duration LONG = Duration.ofHours(1);

    @Test
    void openStreamsEndWithAHintWhenTheProcessStops() {
        var drain = new Drain();
        var reader = drain.untilStop(endless(), LONG, "retry").subscribe().withSubscriber(AssertSubscriber.create(10));
        reader.assertItems("first").assertNotTerminated();
        drain.stop(null);
        reader.assertItems("first", "retry").assertCompleted();
    }

    @Test
    void aStreamEndsInTime() {
        new Drain()
                .untilStop(endless(), Duration.ofMillis(1), "retry")
                .subscribe()
                .withSubscriber(AssertSubscriber.create(10))
                .awaitCompletion()
                .assertLastItem("retry");
    }

    private static Multi<String> endless() {
        return Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item("first"), Multi.createFrom().nothing());
    }
}
