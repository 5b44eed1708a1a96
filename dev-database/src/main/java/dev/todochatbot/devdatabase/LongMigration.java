package dev.todochatbot.devdatabase;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** A migration that takes longer than a server with a limit of one second lets a transaction idle. */
public final class LongMigration {
    private static final String LIMIT = "options=-c%20idle_in_transaction_session_timeout=1s";

    private LongMigration() {}

    /**
     * Makes it as a service would, with a history of its own.
     *
     * @return how many migrations were made
     */
    public static int make(Configuration asTheService, Login login) {
        return Flyway.configure()
                .configuration(asTheService)
                .dataSource(
                        login.url() + (login.url().contains("?") ? "&" : "?") + LIMIT,
                        login.username(),
                        login.password())
                .table("long_migration_" + Long.toHexString(System.nanoTime()))
                .locations(new String[0])
                .resourceProvider(null)
                .javaMigrations(new V999__LastsLonger())
                .baselineOnMigrate(true)
                .load()
                .migrate()
                .migrationsExecuted;
    }

    /** Flyway reads the version from the name. */
    private static final class V999__LastsLonger extends BaseJavaMigration {
        @Override
        public void migrate(Context context) throws Exception {
            try (var statement = context.getConnection().createStatement()) {
                statement.execute("SELECT pg_sleep(2)");
            }
        }
    }
}
