package dev.todochatbot.devdatabase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * PostgreSQL on this machine without Docker, as a process of its own: whoever needs it first starts it, whoever needs it
 * last stops it, and it outlives a user that is killed.
 *
 * <p>Where the server dies while somebody uses it (a Ctrl-C in another terminal reaches it too), one of its users starts
 * it again, on the same port.
 *
 * <p>Two lock files beside the data keep its users apart: {@code start.lock} is held by whoever starts or stops the
 * server, {@code users.lock} is shared by everybody who uses it, so that its exclusive lock means "nobody is left".
 */
public final class DevDatabase implements AutoCloseable {

    private final Path folder;
    private final FileLock user;
    private Postmaster postmaster;
    private boolean closed;

    private DevDatabase(Path folder, FileLock user, Postmaster postmaster) {
        this.folder = folder;
        this.user = user;
        this.postmaster = postmaster;
    }

    /**
     * Attaches to the server that has its data below {@code folder}, or starts it; the data stays when it stops.
     *
     * @throws DevDatabaseException with one sentence for the person at the keyboard: no space, data of another major version
     */
    public static DevDatabase open(Path folder) {
        try {
            Files.createDirectories(folder);
            try (FileLock starting = lock(folder, "start.lock", false)) {
                var postmaster = runningOrStarted(folder);
                var database = new DevDatabase(folder, lock(folder, "users.lock", true), postmaster);
                Thread.ofPlatform().daemon().name("dev-database-watch").start(() -> database.watch(postmaster));
                return database;
            }
        } catch (IOException e) {
            throw new DevDatabaseException("Could not use " + folder + " for the database: " + e.getMessage() + ".", e);
        }
    }

    /** The address of {@code schema} for {@code role}, both made where they do not exist. */
    public synchronized Login login(String role, String schema) {
        return postmaster.login(role, schema);
    }

    public synchronized int port() {
        return postmaster.port();
    }

    /** Stops the server where nobody else uses it. */
    @Override
    public synchronized void close() {
        if (closed) return;
        closed = true;
        try (FileLock stopping = lock(folder, "start.lock", false)) {
            user.acquiredBy().close();
            try (var channel = channel(folder, "users.lock");
                    var last = channel.tryLock()) {
                if (last != null) postmaster.stop();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void watch(Postmaster watched) {
        while (watched != null) {
            watched.awaitEnd();
            watched = revive();
        }
    }

    private synchronized Postmaster revive() {
        if (closed) return null;
        try (FileLock starting = lock(folder, "start.lock", false)) {
            postmaster.release();
            postmaster = runningOrStarted(folder);
            return postmaster;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Postmaster runningOrStarted(Path folder) throws IOException {
        var running = Postmaster.running(folder);
        return running.isPresent() ? running.get() : Postmaster.start(folder);
    }

    private static FileLock lock(Path folder, String name, boolean shared) throws IOException {
        return channel(folder, name).lock(0, Long.MAX_VALUE, shared);
    }

    private static FileChannel channel(Path folder, String name) throws IOException {
        return FileChannel.open(
                folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
