package dev.todochatbot.chatbot;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A migration may take longer than the server lets a transaction idle, while Flyway's lock does nothing else. */
@QuarkusTest
class LongMigrationTest {

    @Inject
    Flyway flyway;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String username;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Test
    void aMigrationOutlivesTheLimitOfIdleTransactions() {
        var migrated = Flyway.configure()
                .configuration(flyway.getConfiguration())
                .dataSource(
                        url + (url.contains("?") ? "&" : "?") + "options=-c%20idle_in_transaction_session_timeout=1s",
                        username,
                        password)
                .table("long_migration_" + UUID.randomUUID().toString().replace("-", ""))
                .locations(new String[0])
                .resourceProvider(null)
                .javaMigrations(new V999__LastsLonger())
                .baselineOnMigrate(true)
                .load()
                .migrate();
        assertEquals(1, migrated.migrationsExecuted);
    }

    /** Flyway reads the version from the name. */
    public static final class V999__LastsLonger extends BaseJavaMigration {
        @Override
        public void migrate(Context context) throws Exception {
            try (var statement = context.getConnection().createStatement()) {
                statement.execute("SELECT pg_sleep(2)");
            }
        }
    }
}
