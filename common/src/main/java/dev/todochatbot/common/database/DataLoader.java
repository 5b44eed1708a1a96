package dev.todochatbot.common.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

import io.vertx.core.Context;
import io.vertx.core.Vertx;

/**
 * Reads values by their keys, for callers on the event loop. Keys that are wanted while others are being read are read
 * together next, in one statement: a busy process then needs one round trip for many requests. Nobody waits for company.
 * (The pattern is known by this name: github.com/graphql/dataloader.)
 *
 * @param <K> with {@code equals}
 */
public final class DataLoader<K, V> {

    /** Statements at a time: one takes its keys while the other is on its way. */
    private static final int STATEMENTS = 2;

    /** Keys of a statement. */
    private static final int MOST = 64;

    private final Queue<Wanted<K, V>> wanted = new ConcurrentLinkedQueue<>();
    private final Semaphore statements = new Semaphore(STATEMENTS);
    private final Function<List<K>, Map<K, V>> read;

    /** @param read blocks; without those keys that have no value */
    public DataLoader(Function<List<K>, Map<K, V>> read) {
        this.read = read;
    }

    /** @param context of the request that wants it: logs and traces of a statement belong to the first of its keys */
    private record Wanted<K, V>(K key, Context context, CompletableFuture<Optional<V>> value) {}

    /** @return what is read after this call; fails as reading does */
    public CompletionStage<Optional<V>> get(K key) {
        var one = new Wanted<K, V>(key, Vertx.currentContext(), new CompletableFuture<>());
        wanted.add(one);
        next();
        return one.value;
    }

    private void next() {
        while (!wanted.isEmpty() && statements.tryAcquire()) {
            var first = wanted.poll();
            if (first == null) statements.release();
            else
                first.context.executeBlocking(() -> together(first), false).onFailure(refused -> {
                    statements.release();
                    first.value.completeExceptionally(refused);
                });
        }
    }

    private Void together(Wanted<K, V> first) {
        var all = new ArrayList<Wanted<K, V>>();
        for (var one = first; one != null; one = all.size() < MOST ? wanted.poll() : null) all.add(one);
        try {
            var values = read.apply(all.stream().map(Wanted::key).toList());
            all.forEach(one -> one.value.complete(Optional.ofNullable(values.get(one.key))));
        } catch (RuntimeException | Error e) {
            all.forEach(one -> one.value.completeExceptionally(e));
        } finally {
            statements.release();
            next();
        }
        return null;
    }
}
