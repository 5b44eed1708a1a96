package dev.todochatbot.common.http;

import dev.todochatbot.common.problem.ProblemException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.Cancellable;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class SessionStreamsTest {

    private final SessionStreams streams = new SessionStreams(new Limits() {
        @Override
        public int waitingRequests() {
            return 1;
        }

        @Override
        public int streamsPerSession() {
            return 2;
        }
    });

    @Test
    void aSessionHasSoManyStreamsAndNoMore() {
        var first = endless("a");
        endless("a");
        refused("a");
        refused("a");
        endless("b");
        first.cancel();
        first.cancel();
        endless("a");
        refused("a");
    }

    @Test
    void aStreamThatDoesNotBeginOrEndsTakesNoPlace() {
        for (var time = 0; time < 5; time++) {
            assertThrows(
                    IllegalStateException.class,
                    () -> streams.open("a", () -> {
                        throw new IllegalStateException();
                    }));
            streams.open("a", () -> Multi.createFrom().empty()).subscribe().with(_ -> {});
            streams.open("a", () -> Multi.createFrom().failure(new IllegalStateException()))
                    .subscribe()
                    .with(_ -> {}, _ -> {});
        }
    }

    private Cancellable endless(String session) {
        return streams.open(session, () -> Multi.createFrom().nothing())
                .subscribe()
                .with(_ -> {});
    }

    private void refused(String session) {
        var refused = assertThrows(
                ProblemException.class,
                () -> streams.open(session, () -> Multi.createFrom().nothing()));
        assertEquals(429, refused.problem().status());
        assertEquals("too_many_streams", refused.problem().code());
    }
}
