package dev.todochatbot.devdatabase;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.core.api.output.MigrateResult;

/** What a version meets after a rollback, or where a pod is replaced during an upgrade: the schema of the next one. */
public final class NewerSchema {
    private NewerSchema() {}

    /**
     * Migrates as the next version does, and then as the service does, with a history of its own.
     *
     * @return what the service found and did
     */
    public static MigrateResult meet(Configuration asTheService) {
        var history = "newer_schema_" + Long.toHexString(System.nanoTime());
        version(asTheService, history, new V998__Known(), new V999__OfTheNextVersion())
                .migrate();
        return version(asTheService, history, new V998__Known()).migrate();
    }

    private static Flyway version(Configuration asTheService, String history, JavaMigration... migrations) {
        return Flyway.configure()
                .configuration(asTheService)
                .table(history)
                .locations(new String[0])
                .resourceProvider(null)
                .javaMigrations(migrations)
                .baselineOnMigrate(true)
                .load();
    }

    /** Flyway reads the version from the name. */
    private static final class V998__Known extends BaseJavaMigration {
        @Override
        public void migrate(Context context) {}
    }

    private static final class V999__OfTheNextVersion extends BaseJavaMigration {
        @Override
        public void migrate(Context context) {}
    }
}
