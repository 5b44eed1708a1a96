package dev.todochatbot.todo.signal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
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
 * so none is missed for good: after a reconnection everybody looks once, and whenever it is not proven that messages
 * arrive (at first, without a connection, behind a pooler) everybody looks every second.
 *
 * <p>Anybody who may connect to the database may send on the channel. What they send is at most worth a look at a log.
 */
@Singleton
class ChangeListener {

    private static final Duration BREATH = Duration.ofMillis(20);
    private static final Logger LOG = Logger.getLogger(ChangeListener.class);

    /** How often is looked, and how long it is waited for messages, for their echo, and before connecting again. */
    record Pace(Duration poll, Duration echoEvery, Duration echoWithin, Duration longestPause) {
        static final Pace USUAL = new Pace(
                Duration.ofMillis(800), Duration.ofSeconds(15), Duration.ofSeconds(10), Duration.ofSeconds(30));
    }

    private final ListenConfig config;
    private final Wakeups wakeups;
    private final ChangeNotifier notifier;
    private final ListenEcho echo;
    private final Pace pace;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("change-listener").unstarted(this::run);
    private final ScheduledExecutorService poller = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("change-poller").factory());
    private volatile boolean stopped;
    private volatile boolean listening;

    @Inject
    ChangeListener(ListenConfig config, Wakeups wakeups, ChangeNotifier notifier, Ids ids, MeterRegistry registry) {
        this(config, wakeups, notifier, ids, Pace.USUAL);
        Gauge.builder("todo.changes.listening", () -> listening ? 1 : 0)
                .description("1 while changes are heard, 0 while they are polled for")
                .register(registry);
    }

    ChangeListener(ListenConfig config, Wakeups wakeups, ChangeNotifier notifier, Ids ids, Pace pace) {
        this.config = config;
        this.wakeups = wakeups;
        this.notifier = notifier;
        var process = ids.next();
        notifier.sign(process);
        this.echo = new ListenEcho(notifier, process, pace);
        this.pace = pace;
    }

    /** Whether it is proven that messages arrive. */
    boolean isListening() {
        return listening;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
        var every = pace.poll().toMillis();
        poller.scheduleWithFixedDelay(this::poll, every, every, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        poller.shutdownNow();
        thread.interrupt();
    }

    private void poll() {
        if (!listening) wakeups.wakeAll();
    }

    private void run() {
        var pause = pace.poll();
        while (!stopped) {
            var heard = false;
            try (var connection = DriverManager.getConnection(config.url(), config.properties())) {
                listen(connection);
            } catch (SQLException | RuntimeException e) {
                if (stopped) return;
                heard = listening;
                LOG.warnf("Changes are polled: listening failed (%s)", e.getMessage());
            } finally {
                listening = false;
            }
            // What worked until now is tried again at once; what never did, ever more seldom
            pause = heard ? pace.poll() : min(pause.multipliedBy(2), pace.longestPause());
            if (!sleep(pause)) return;
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + ChangeNotifier.CHANNEL);
        }
        echo.begin();
        wakeups.wakeAll(); // nobody heard what was said before
        var messages = connection.unwrap(PGConnection.class);
        while (!stopped) {
            if (!echo.isTrusted()) throw new SQLException("messages do not arrive");
            var arrived = messages.getNotifications((int) pace.poll().toMillis());
            if (arrived == null) continue;
            var owners = new HashSet<UUID>();
            for (var message : arrived) {
                if (echo.heard(message.getParameter())) listening = true;
                if (!notifier.isOwn(message.getParameter()))
                    ChangeMessage.owners(message.getParameter()).forEach(owners::add);
            }
            owners.forEach(wakeups::wake);
            // However much is sent, nobody is woken more often than this
            if (!sleep(BREATH)) return;
        }
    }

    private static boolean sleep(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
