package dev.todochatbot.todo.signal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

/** Tells the other replicas whose logs have grown. What comes while a message is on its way goes into the next one. */
@Singleton
class ChangeNotifier {

    static final String CHANNEL = "change";

    /** A payload holds up to 8,000 bytes (PostgreSQL's manual, NOTIFY); an owner takes 37. */
    private static final int OWNERS_PER_MESSAGE = 200;

    private static final Logger LOG = Logger.getLogger(ChangeNotifier.class);

    private final DataSource dataSource;
    private volatile String signature = "";
    private final Set<UUID> pending = new LinkedHashSet<>();
    private final ScheduledExecutorService sender = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("change-notifier").factory());

    ChangeNotifier(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void send(Collection<UUID> owners) {
        synchronized (pending) {
            var idle = pending.isEmpty();
            pending.addAll(owners);
            if (idle && !sender.isShutdown()) sender.execute(this::drain);
        }
    }

    /** From now on messages say who sent them: no owner's id, and so nothing to those that do not know it. */
    void sign(UUID process) {
        signature = ",from:" + process;
    }

    /** Whether a message is of this process, whose own streams were woken by the commit itself. */
    boolean isOwn(String message) {
        return !signature.isEmpty() && message.endsWith(signature);
    }

    private void drain() {
        var owners = next();
        if (owners.isEmpty()) return;
        try {
            notify(ChangeMessage.of(owners) + signature);
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("Other replicas were not told of changes (%s); trying again", e.getMessage());
            sender.schedule(() -> send(owners), 500, TimeUnit.MILLISECONDS);
        }
        synchronized (pending) {
            if (!pending.isEmpty()) sender.execute(this::drain);
        }
    }

    private ArrayList<UUID> next() {
        synchronized (pending) {
            var owners = pending.stream().limit(OWNERS_PER_MESSAGE).collect(Collectors.toCollection(ArrayList::new));
            owners.forEach(pending::remove);
            return owners;
        }
    }

    /**
     * Sends something else, when its turn comes: whoever asks for it waits neither for a connection nor for the database.
     *
     * @param sending is told right before, {@code failed} if it could not be sent
     */
    void later(String payload, Runnable sending, Runnable failed) {
        if (sender.isShutdown()) return;
        sender.execute(() -> {
            sending.run();
            try {
                notify(payload);
            } catch (SQLException | RuntimeException e) {
                LOG.debugf("The echo was not sent (%s)", e.getMessage());
                failed.run();
            }
        });
    }

    private void notify(String payload) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select pg_notify(?, ?)")) {
            statement.setString(1, CHANNEL);
            statement.setString(2, payload);
            statement.execute();
        }
    }

    @PreDestroy
    void stop() {
        sender.shutdownNow();
    }
}
