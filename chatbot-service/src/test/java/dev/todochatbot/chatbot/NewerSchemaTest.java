package dev.todochatbot.chatbot;

import jakarta.inject.Inject;

import dev.todochatbot.devdatabase.NewerSchema;
import io.quarkus.test.junit.QuarkusTest;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
class NewerSchemaTest {

    @Inject
    Flyway flyway;

    @Test
    void theVersionBeforeStartsOnASchemaThatIsNewer() {
        var again = NewerSchema.meet(flyway.getConfiguration());
        assertTrue(again.success);
        assertEquals("999", again.initialSchemaVersion);
        assertEquals(0, again.migrationsExecuted);
    }
}
