package dev.todochatbot.todo.transfer;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import dev.todochatbot.common.problem.ProblemException;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many files are read and brought in at once: each is in memory as a whole, as text and as tasks. */
@Singleton
class ImportPlaces {

    @ConfigMapping(prefix = "todochatbot.imports")
    interface Config {

        @WithDefault("1")
        int atOnce();

        /** How many more may wait; each has a thread meanwhile. */
        @WithDefault("4")
        int waiting();

        @WithDefault("20")
        int patienceSeconds();
    }

    private final Semaphore line;
    private final Semaphore places;
    private final int patience;

    ImportPlaces(Config config) {
        line = new Semaphore(config.atOnce() + config.waiting());
        places = new Semaphore(config.atOnce(), true);
        patience = config.patienceSeconds();
    }

    /** @throws ProblemException 503 where too many wait, or for too long */
    <T> T in(Supplier<T> work) {
        if (!line.tryAcquire()) throw busy();
        try {
            if (!places.tryAcquire(patience, TimeUnit.SECONDS)) throw busy();
            try {
                return work.get();
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        } finally {
            line.release();
        }
    }

    private static ProblemException busy() {
        return ProblemException.busy("Others import at the moment; try again in a few seconds.");
    }
}
