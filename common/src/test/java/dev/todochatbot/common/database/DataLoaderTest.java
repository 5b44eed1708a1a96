package dev.todochatbot.common.database;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DataLoaderTest {

    private final Vertx vertx = Vertx.vertx();
    private final List<List<Integer>> statements = new CopyOnWriteArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(2);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @AfterEach
    void close() {
        mayEnd.countDown();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void eachGetsItsOwnValueAndNoneWhereThereIsNone() {
        mayEnd.countDown();
        var loader = new DataLoader<>(this::words);
        assertEquals(Optional.of("7"), get(loader, 7).join());
        assertEquals(Optional.empty(), get(loader, -7).join());
    }

    @Test
    void whatIsWantedMeanwhileIsReadTogetherNext() throws InterruptedException {
        var loader = new DataLoader<>(this::words);
        var values = IntStream.range(0, 2).mapToObj(key -> get(loader, key)).collect(Collectors.toList());
        begun.await();
        onEventLoop(() -> IntStream.range(2, 150).forEach(key -> values.add(asked(loader, key))));
        mayEnd.countDown();
        for (var key = 0; key < 150; key++)
            assertEquals(Optional.of("" + key), values.get(key).join());
        assertEquals(150, statements.stream().mapToInt(List::size).sum());
        assertTrue(statements.size() <= 6, statements::toString);
        assertTrue(statements.stream().allMatch(keys -> keys.size() <= 64), statements::toString);
    }

    @Test
    void whatCannotBeReadFailsAndTheNextIsReadAnew() {
        mayEnd.countDown();
        var loader = new DataLoader<Integer, String>(keys -> {
            if (keys.contains(13)) throw new IllegalStateException("away");
            return words(keys);
        });
        var failed = assertThrows(CompletionException.class, get(loader, 13)::join);
        assertInstanceOf(IllegalStateException.class, failed.getCause());
        assertThrows(CompletionException.class, get(loader, 13)::join);
        assertThrows(CompletionException.class, get(loader, 13)::join);
        assertEquals(Optional.of("1"), get(loader, 1).join());
    }

    private Map<Integer, String> words(List<Integer> keys) {
        statements.add(keys);
        begun.countDown();
        try {
            mayEnd.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return keys.stream()
                .filter(key -> key >= 0)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), String::valueOf));
    }

    private CompletableFuture<Optional<String>> get(DataLoader<Integer, String> loader, int key) {
        var value = new CompletableFuture<Optional<String>>();
        onEventLoop(() -> asked(loader, key).whenComplete((found, failed) -> {
            if (failed == null) value.complete(found);
            else value.completeExceptionally(failed);
        }));
        return value;
    }

    private static CompletableFuture<Optional<String>> asked(DataLoader<Integer, String> loader, int key) {
        CompletionStage<Optional<String>> value = loader.get(key);
        return value.toCompletableFuture();
    }

    /** And waits until it is done there. */
    private void onEventLoop(Runnable action) {
        var done = new CompletableFuture<Void>();
        vertx.getOrCreateContext().runOnContext(_ -> {
            action.run();
            done.complete(null);
        });
        done.join();
    }
}
