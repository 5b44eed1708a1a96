package dev.todochatbot.common.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import dev.todochatbot.common.problem.ProblemException;
import io.smallrye.mutiny.Multi;

/** The open event streams of each session, of which there are only so many: a page has one, a browser with many tabs a few. */
@Singleton
public class SessionStreams {

    private final Map<Object, Integer> open = new ConcurrentHashMap<>();
    private final int most;

    SessionStreams(Limits limits) {
        most = limits.streamsPerSession();
    }

    /**
     * @param session what tells sessions apart
     * @param stream makes the stream, and is not asked where there are too many
     * @throws ProblemException 429 {@code too_many_streams}
     */
    public <T> Multi<T> open(Object session, Supplier<Multi<T>> stream) {
        if (open.merge(session, 1, Integer::sum) > most) {
            close(session);
            throw new ProblemException(
                            429,
                            "too_many_streams",
                            "This session has " + most + " open streams already; close one of them first.")
                    .header("Retry-After", "5");
        }
        var closed = new AtomicBoolean();
        try {
            return stream.get().onTermination().invoke(() -> {
                if (!closed.getAndSet(true)) close(session);
            });
        } catch (RuntimeException e) {
            close(session);
            throw e;
        }
    }

    private void close(Object session) {
        open.computeIfPresent(session, (_, number) -> number == 1 ? null : number - 1);
    }
}
