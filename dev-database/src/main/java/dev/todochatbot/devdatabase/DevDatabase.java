package dev.todochatbot.devdatabase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * PostgreSQL on this machine without Docker, as a process of its own: whoever needs it first starts it, whoever needs it
 * last stops it, and it outlives a user that is killed.
 *
 * <p>Two lock files beside the data keep its users apart: {@code start.lock} is held by whoever starts or stops the
 * server, {@code users.lock} is shared by everybody who uses it, so that its exclusive lock means "nobody is left".
 */
public final class DevDatabase implements AutoCloseable {

    private final Path folder;
    private final FileLock user;
    private final Postmaster postmaster;

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
                Objects.requireNonNull(starting);
                var postmaster = Postmaster.running(folder).orElse(null);
                if (postmaster == null) postmaster = Postmaster.start(folder);
                return new DevDatabase(folder, lock(folder, "users.lock", true), postmaster);
            }
        } catch (IOException e) {
            throw new DevDatabaseException("Could not use " + folder + " for the database: " + e.getMessage() + ".", e);
        }
    }

    /** The address of {@code schema} for {@code role}, both made where they do not exist. */
    public Login login(String role, String schema) {
        return postmaster.login(role, schema);
    }

    public int port() {
        return postmaster.port();
    }

    /** Returns when the server is gone, whoever ended it. */
    void awaitEnd() {
        postmaster.awaitEnd();
    }

    /** Stops the server where nobody else uses it. */
    @Override
    public void close() {
        try (FileLock stopping = lock(folder, "start.lock", false)) {
            Objects.requireNonNull(stopping);
            user.acquiredBy().close();
            try (var channel = channel(folder, "users.lock");
                    var last = channel.tryLock()) {
                if (last != null) postmaster.stop();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileLock lock(Path folder, String name, boolean shared) throws IOException {
        return channel(folder, name).lock(0, Long.MAX_VALUE, shared);
    }

    private static FileChannel channel(Path folder, String name) throws IOException {
        return FileChannel.open(
                folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
