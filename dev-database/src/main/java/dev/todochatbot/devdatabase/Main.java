package dev.todochatbot.devdatabase;

import java.nio.file.Path;

/**
 * Keeps the server of one folder running for {@code scripts/run.sh}: prints {@code ready PORT} once both services' roles
 * are there, and stops it on SIGTERM.
 *
 * <p>Arguments: the folder, then pairs {@code role:schema}.
 */
final class Main {

    private Main() {}

    static void main(String[] arguments) throws InterruptedException {
        try {
            var database = DevDatabase.open(Path.of(arguments[0]).toAbsolutePath());
            Runtime.getRuntime().addShutdownHook(new Thread(database::close, "dev-database-close"));
            for (int i = 1; i < arguments.length; i++) {
                var login = arguments[i].split(":", 2);
                database.login(login[0], login[1]);
            }
            System.out.println("ready " + database.port());
            Thread.currentThread().join();
        } catch (DevDatabaseException e) {
            System.err.println(e.getMessage());
            Runtime.getRuntime().halt(2);
        }
    }
}
