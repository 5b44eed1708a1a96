package dev.todochatbot.chatbot.engine.builtin;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * A few platform threads on which messages are read. Turns run on virtual threads, and a long computation there would keep
 * the carriers from all other turns and requests. Idle threads end.
 */
@ApplicationScoped
class Readers {
    private static final long STACK = 1 << 20;
    private static final int IDLE_SECONDS = 30;

    private final ThreadPoolExecutor threads;

    @Inject
    Readers(BuiltInSettings settings) {
        this(settings.threads(), settings.waiting());
    }

    Readers(int threads, int waiting) {
        this.threads = new ThreadPoolExecutor(
                threads,
                threads,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(waiting),
                work -> Thread.ofPlatform()
                        .name("engine-", 0)
                        .daemon()
                        .stackSize(STACK)
                        .unstarted(work));
        this.threads.allowCoreThreadTimeOut(true);
    }

    /** Whether the reading found its place; it is done later. */
    boolean take(Runnable reading) {
        try {
            threads.execute(reading);
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    @PreDestroy
    void end() {
        threads.shutdownNow();
    }
}
