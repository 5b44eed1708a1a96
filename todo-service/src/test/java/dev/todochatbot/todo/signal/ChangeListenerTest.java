package dev.todochatbot.todo.signal;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import dev.todochatbot.common.ambient.Ids;
import dev.todochatbot.todo.signal.ChangeListener.Pace;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who listens goes on listening, whatever is sent and whoever has no connection; and says whether it does. */
@QuarkusTest
class ChangeListenerTest {

    /** Nothing is polled for in the time of a test: who is woken was woken by a message. */
    private static final Pace PATIENT =
            new Pace(Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofSeconds(5), Duration.ofMillis(200));

    @Inject
    ListenConfig database;

    @Inject
    DataSource pool;

    @Inject
    Ids ids;

    private final Wakeups wakeups = new Wakeups();
    private final AtomicBoolean poolTimesOut = new AtomicBoolean();
    private ChangeNotifier notifier;
    private ChangeListener listener;

    @AfterEach
    void stop() {
        listener.stop(null);
    }

    @Test
    void rubbishEndsNobodysListening() throws Exception {
        starts(database);
        try (var stranger = new Replica(database)) {
            for (var rubbish :
                    new String[] {"", "x", ",,,", "echo:", "echo:" + UUID.randomUUID(), "{}", "ä".repeat(3000)})
                stranger.sends(rubbish);
            stranger.sends("1-1-1-1-1," + "z".repeat(36) + "," + UUID.randomUUID());
            hears(stranger);
        }
        assertTrue(listener.isListening());
    }

    @Test
    void aFloodStarvesNobody() throws Exception {
        starts(database);
        try (var stranger = new Replica(database)) {
            stranger.floods(20_000);
            hears(stranger);
        }
        assertTrue(listener.isListening());
    }

    @Test
    void aPoolWithoutConnectionsSaysNothingAboutListening() throws Exception {
        starts(database);
        poolTimesOut.set(true);
        try (var replica = new Replica(database)) {
            for (int i = 0; i < 20; i++) hears(replica);
        }
        assertTrue(listener.isListening());
    }

    @Test
    void whoNeverHeardItselfIsNotSaidToListen() throws Exception {
        poolTimesOut.set(true);
        listener = listener(database);
        listener.start(null);
        // Polled for meanwhile, and proven as soon as it can be
        wakeups.next(UUID.randomUUID()).get(10, TimeUnit.SECONDS);
        assertFalse(listener.isListening());
        poolTimesOut.set(false);
        eventually(listener::isListening);
    }

    @Test
    void aBrokenConnectionIsSaidAndMadeAnew() throws Exception {
        starts(database);
        try (var replica = new Replica(database)) {
            replica.breaksListening();
            eventually(() -> !listener.isListening());
            eventually(listener::isListening);
            hears(replica);
        }
    }

    @Test
    void whatThisProcessSaidItselfWakesNobodyAgain() throws Exception {
        starts(database);
        var owner = UUID.randomUUID();
        var wakeup = wakeups.next(owner);
        try (var replica = new Replica(database)) {
            replica.listens();
            notifier.send(List.of(owner));
            replica.hears(owner.toString());
            // Messages come to all in one order: once a later one is heard, this one was, too
            hears(replica);
            assertFalse(wakeup.isDone());
            replica.sends(owner.toString());
            wakeup.get(10, TimeUnit.SECONDS);
        }
    }

    private void starts(ListenConfig config) {
        listener = listener(config);
        listener.start(null);
        eventually(listener::isListening);
    }

    private ChangeListener listener(ListenConfig config) {
        var brittle = (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (_, method, arguments) -> {
                    if (poolTimesOut.get())
                        throw new SQLException("Acquisition timeout while waiting for new connection");
                    return method.invoke(pool, arguments);
                });
        notifier = new ChangeNotifier(brittle);
        return new ChangeListener(config, wakeups, notifier, ids, PATIENT);
    }

    private void hears(Replica replica) throws Exception {
        var owner = UUID.randomUUID();
        var wakeup = wakeups.next(owner);
        replica.sends(owner.toString());
        wakeup.get(10, TimeUnit.SECONDS);
    }

    private static void eventually(BooleanSupplier condition) {
        for (var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20); !condition.getAsBoolean(); Thread.onSpinWait())
            assertTrue(System.nanoTime() < end, "in time");
    }
}
