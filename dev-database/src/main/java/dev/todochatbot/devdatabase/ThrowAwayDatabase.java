package dev.todochatbot.devdatabase;

import java.io.IOException;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A server for the tests of one JVM: empty at the start, deleted at the end, and not safe against a power cut. */
final class ThrowAwayDatabase {

    private ThrowAwayDatabase() {}

    /** @return the port it listens on */
    static int start() {
        try {
            return EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setRegisterShutdownHook(true)
                    .setServerConfig("shared_buffers", "32MB")
                    .setServerConfig("max_connections", "60")
                    .start()
                    .getPort();
        } catch (IOException e) {
            throw new DevDatabaseException("PostgreSQL did not start for the tests: " + e.getMessage() + ".", e);
        }
    }
}
