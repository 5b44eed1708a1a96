package dev.todochatbot.todo;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** After a rollback, or when a pod is replaced during an upgrade, a version starts on the schema of the next one. */
@QuarkusTest
class NewerSchemaTest {

    private final String history =
            "newer_schema_" + UUID.randomUUID().toString().replace("-", "");

    @Inject
    Flyway flyway;

    @Test
    void theVersionBeforeStartsOnASchemaThatIsNewer() {
        assertEquals(2, version(new V998__Known(), new V999__OfTheNextVersion()).migrate().migrationsExecuted);
        var again = version(new V998__Known()).migrate();
        assertTrue(again.success);
        assertEquals(0, again.migrationsExecuted);
    }

    /** As the service starts it, with other migrations and a history of its own. */
    private Flyway version(JavaMigration... migrations) {
        return Flyway.configure()
                .configuration(flyway.getConfiguration())
                .table(history)
                .locations(new String[0])
                .resourceProvider(null)
                .javaMigrations(migrations)
                .baselineOnMigrate(true)
                .load();
    }

    /** Flyway reads the version from the name. */
    public static final class V998__Known extends BaseJavaMigration {
        @Override
        public void migrate(Context context) {}
    }

    public static final class V999__OfTheNextVersion extends BaseJavaMigration {
        @Override
        public void migrate(Context context) {}
    }
}
