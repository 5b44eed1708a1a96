package dev.todochatbot.common.health;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Ready while the database answers. Asked in the background over one connection of its own: a probe costs nothing, and a
 * pool that is busy with requests does not make the service look dead just when it is needed most.
 */
@Startup
@Readiness
@ApplicationScoped
class DatabaseReadiness implements AsyncHealthCheck {

    private static final Logger LOG = Logger.getLogger(DatabaseReadiness.class);
    private static final int PERIOD_SECONDS = 5;
    private static final int TIMEOUT_SECONDS = 3;

    private final Optional<String> url;
    private final Properties properties = new Properties();
    private final ScheduledExecutorService background;
    private volatile boolean up;
    private Connection connection;

    DatabaseReadiness(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") Optional<String> url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> username,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password,
            MeterRegistry registry) {
        this.url = url;
        username.ifPresent(value -> properties.setProperty("user", value));
        password.ifPresent(value -> properties.setProperty("password", value));
        for (var timeout : new String[] {"connectTimeout", "loginTimeout", "socketTimeout"})
            properties.setProperty(timeout, String.valueOf(TIMEOUT_SECONDS));
        up = url.isEmpty();
        background = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("database-readiness").factory());
        if (url.isEmpty()) return;
        Gauge.builder("database.reachable", () -> up ? 1 : 0)
                .description("1 while the database answers")
                .register(registry);
        background.scheduleWithFixedDelay(this::check, 0, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        // At once, on whatever thread asks: a check of the other kind would queue for a worker
        return Uni.createFrom()
                .item(HealthCheckResponse.named("database").status(up).build());
    }

    private void check() {
        try {
            if (connection == null) connection = DriverManager.getConnection(url.orElseThrow(), properties);
            try (var statement = connection.createStatement()) {
                statement.execute("select 1");
            }
            up = true;
        } catch (SQLException | RuntimeException e) {
            if (up) LOG.warnf("The database does not answer: %s", e.getMessage());
            up = false;
            close();
        }
    }

    private void close() {
        try (var closing = connection) {
            connection = null;
        } catch (SQLException e) {
            LOG.debug("Closing a broken connection failed", e);
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        background.shutdownNow();
        background.awaitTermination(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        close();
    }
}
