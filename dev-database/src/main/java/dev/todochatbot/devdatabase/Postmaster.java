package dev.todochatbot.devdatabase;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One running PostgreSQL server: its process and its port, read from its own {@code postmaster.pid}.
 *
 * @param starter what holds Zonky's lock on the data where this JVM started the server, else nothing
 */
record Postmaster(ProcessHandle process, int port, Optional<EmbeddedPostgres> starter) {

    private static final String MAJOR_VERSION = "18";
    private static final long NEEDED_BYTES = 300L << 20;
    private static final Duration STARTUP = Duration.ofSeconds(60);

    /** The server of this folder, if its process lives and is PostgreSQL's. */
    static Optional<Postmaster> running(Path folder) throws IOException {
        var pidFile = folder.resolve("data/postmaster.pid");
        if (!Files.exists(pidFile)) return Optional.empty();
        var lines = Files.readAllLines(pidFile);
        if (lines.size() < 4) return Optional.empty();
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(handle -> handle.info().command().orElse("").contains("postgres"))
                .map(handle ->
                        new Postmaster(handle, Integer.parseInt(lines.get(3).strip()), Optional.empty()))
                .filter(Postmaster::answers);
    }

    /** Starts a server that outlives this process, on the port it had before if that is free. */
    static Postmaster start(Path folder) throws IOException {
        requireOwnVersion(folder);
        requireSpace(folder);
        var log = folder.resolve("postgres.log").toFile();
        EmbeddedPostgres starter;
        try {
            starter = EmbeddedPostgres.builder()
                    .setDataDirectory(folder.resolve("data"))
                    .setOverrideWorkingDirectory(folder.resolve("bin").toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(STARTUP)
                    .setPort(port(folder))
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log))
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log))
                    // Zonky's defaults are for throw-away data
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("shared_buffers", "32MB")
                    .setServerConfig("max_connections", "60")
                    .start();
        } catch (IOException | RuntimeException e) {
            throw new DevDatabaseException("PostgreSQL did not start; its last words are in " + log + ".", e);
        }
        return running(folder)
                .map(server -> new Postmaster(server.process, server.port, Optional.of(starter)))
                .orElseThrow(() -> new DevDatabaseException("PostgreSQL ended at once; see " + log + ".", null));
    }

    Login login(String role, String schema) {
        return Roles.login(port, role, schema);
    }

    void awaitEnd() {
        process.onExit().join();
    }

    void stop() throws IOException {
        if (starter.isPresent()) release();
        else shutDown();
    }

    /** Lets go of Zonky's lock; where the server still runs, this stops it. */
    void release() throws IOException {
        if (starter.isPresent()) starter.get().close();
    }

    /** Started by somebody who is gone: a smart shutdown while every session is ended, as {@code pg_ctl stop -m fast} does. */
    private void shutDown() {
        try (var connection = superuser(port, "postgres").getConnection();
                var statement = connection.createStatement()) {
            process.destroy();
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where pid <> pg_backend_pid() and backend_type = 'client backend'");
        } catch (SQLException e) {
            process.destroy(); // it does not answer any more: its own recovery is what is left
        }
        try {
            process.onExit().get(30, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static PGSimpleDataSource superuser(int port, String database) {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser("postgres");
        source.setConnectTimeout(5);
        return source;
    }

    private boolean answers() {
        try (var connection = superuser(port, "postgres").getConnection()) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private static void requireOwnVersion(Path folder) throws IOException {
        var file = folder.resolve("data/PG_VERSION");
        if (!Files.exists(file)) return;
        var version = Files.readString(file).strip();
        if (!version.equals(MAJOR_VERSION))
            throw new DevDatabaseException(
                    "The data in %s was written by PostgreSQL %s, this program brings %s: dump it with the old version, or move the folder away."
                            .formatted(folder, version, MAJOR_VERSION),
                    null);
    }

    private static void requireSpace(Path folder) throws IOException {
        var free = Files.getFileStore(folder).getUsableSpace();
        if (free < NEEDED_BYTES)
            throw new DevDatabaseException(
                    "Only %d MiB are free where %s is; PostgreSQL needs %d MiB."
                            .formatted(free >> 20, folder, NEEDED_BYTES >> 20),
                    null);
    }

    /** The port of the last time, so that addresses which others were given stay true; else any free one. */
    private static int port(Path folder) throws IOException {
        var file = folder.resolve("port");
        if (Files.exists(file)) {
            int port = Integer.parseInt(Files.readString(file).strip());
            if (isFree(port)) return port;
        }
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(file, String.valueOf(socket.getLocalPort()));
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
