package dev.todochatbot.todo;

import jakarta.inject.Inject;

import dev.todochatbot.devdatabase.Login;
import dev.todochatbot.devdatabase.LongMigration;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A migration may take longer than the server lets a transaction idle, while Flyway's lock does nothing else. */
@QuarkusTest
class LongMigrationTest {

    @Inject
    Flyway flyway;

    @Inject
    Config config;

    @Test
    void aMigrationOutlivesTheLimitOfIdleTransactions() {
        var login = new Login(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
        assertEquals(1, LongMigration.make(flyway.getConfiguration(), login));
    }
}
