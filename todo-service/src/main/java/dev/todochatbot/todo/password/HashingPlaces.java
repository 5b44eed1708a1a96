package dev.todochatbot.todo.password;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import dev.todochatbot.common.problem.ProblemException;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * Where passwords are hashed: on threads of their own, for each takes memory and a core, and whoever floods the
 * sign-in must not take them from everybody. One thread does some fifteen a second.
 */
@Singleton
class HashingPlaces {

    @ConfigMapping(prefix = "todochatbot.password-hashing")
    interface Config {

        /** Each hashes one, and has 19 MiB of the heap meanwhile. */
        @WithDefault("1")
        int threads();

        /** How many are hashed or next in line, so that a few who come together all get their turn. */
        @WithDefault("10")
        int places();

        /** How long anybody else may wait for a place. */
        @WithDefault("1000")
        long patienceMillis();
    }

    private final Semaphore places;
    private final ExecutorService threads;
    private final long patience;

    HashingPlaces(Config config) {
        places = new Semaphore(config.places(), true);
        patience = config.patienceMillis();
        threads = Executors.newFixedThreadPool(
                config.threads(),
                Thread.ofPlatform().daemon().name("password-hash-", 0).factory());
    }

    /** @throws ProblemException 503 where all places are taken for longer than anybody should wait */
    <T> T in(Supplier<T> work) {
        if (!waited()) throw ProblemException.busy("Too many people sign in at once; try again in a few seconds.");
        return CompletableFuture.supplyAsync(work, threads)
                .whenComplete((_, _) -> places.release())
                .join();
    }

    /** Does this some time, between the work of others. */
    void idly(Runnable work) {
        threads.execute(work);
    }

    private boolean waited() {
        try {
            return places.tryAcquire(patience, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
