package dev.todochatbot.todo.activity;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import dev.todochatbot.common.ambient.Ids;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Hears from every replica whose logs have grown, on one connection of its own. A message only wakes readers of the log,
 * so none is missed for good: after a reconnection everybody looks once, and where messages do not arrive at all (behind a
 * pooler, say) everybody looks every second until they do.
 */
@Singleton
class ChangeListener {

    private static final Duration POLL = Duration.ofMillis(800);
    private static final Duration ECHO_EVERY = Duration.ofSeconds(15);
    private static final String ECHO = "echo:";
    private static final Logger LOG = Logger.getLogger(ChangeListener.class);

    private final ListenConfig config;
    private final Wakeups wakeups;
    private final ChangeNotifier notifier;
    private final String echo;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("change-listener").unstarted(this::run);
    private volatile boolean stopped;
    private volatile boolean listening;

    /** Whether our last message to ourselves came back. */
    private boolean heard;

    ChangeListener(ListenConfig config, Wakeups wakeups, ChangeNotifier notifier, Ids ids, MeterRegistry registry) {
        this.config = config;
        this.wakeups = wakeups;
        this.notifier = notifier;
        this.echo = ECHO + ids.next();
        Gauge.builder("todo.changes.listening", () -> listening ? 1 : 0)
                .description("1 while changes are heard, 0 while they are polled for")
                .register(registry);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        thread.interrupt();
    }

    private void run() {
        while (!stopped) {
            try (var connection = DriverManager.getConnection(config.url(), config.properties())) {
                listen(connection);
            } catch (SQLException e) {
                if (stopped) return;
                listening = false;
                LOG.warnf("Changes are polled: listening failed (%s)", e.getMessage());
                pause();
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + ChangeNotifier.CHANNEL);
        }
        wakeups.wakeAll(); // nobody heard what was said before
        heard = true;
        var echoAt = System.nanoTime();
        while (!stopped) {
            if (System.nanoTime() - echoAt >= 0) {
                if (!heard) throw new SQLException("messages do not arrive");
                heard = false;
                notifier.notify(echo);
                echoAt = System.nanoTime() + ECHO_EVERY.toNanos();
            }
            var messages = connection.unwrap(PGConnection.class).getNotifications((int) POLL.toMillis());
            if (messages != null) for (var message : messages) receive(message.getParameter());
            if (!heard) wakeups.wakeAll();
        }
    }

    private void receive(String payload) {
        if (payload.equals(echo)) heard = listening = true;
        else if (!payload.startsWith(ECHO))
            Arrays.stream(payload.split(",")).map(UUID::fromString).forEach(wakeups::wake);
    }

    private void pause() {
        wakeups.wakeAll();
        try {
            TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
