package dev.todochatbot.e2e;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What {@code scripts/run.sh} promises: it heals, it keeps the data, it says what is wrong, and it leaves nothing behind. */
@DisabledIf("deployed")
class LaptopIT {

    private static final String ACCOUNT =
            """
            {"email": "%s", "password": "%s"}""".formatted("laptop-" + UUID.randomUUID() + "@example.org", Person.PASSWORD);

    @TempDir
    Path data;

    @Test
    void whatIsKilledComesBackAndTheDataIsThereAfterASecondStart() throws Exception {
        var ports = Laptop.freePorts();
        var all = new ArrayList<ProcessHandle>();
        try (var laptop = Laptop.start(data, ports).awaitReady()) {
            var todo = laptop.whole().todo();
            assertEquals(201, post(todo, "/session/registration"));
            for (var part : Laptop.PARTS) {
                kill(laptop.part(part));
                awaitSignIn(todo);
            }
            kill(laptop.postgres());
            awaitSignIn(todo);
            for (var part : Laptop.PARTS) all.add(laptop.part(part));
            all.add(laptop.postgres());
        }
        for (var process : all) process.onExit().orTimeout(10, TimeUnit.SECONDS).join(); // nothing is left running
        try (var laptop = Laptop.start(data, ports).awaitReady()) {
            assertEquals(200, post(laptop.whole().todo(), "/session"));
        }
    }

    @Test
    void aPortInUseIsToldInASentence() throws Exception {
        var ports = Laptop.freePorts();
        try (var other = new ServerSocket(ports.get("CHAT_PORT"))) {
            var words = Laptop.start(data, ports).awaitEnd();
            assertEquals(
                    "Port %d is in use: stop the program that has it, or choose another with CHAT_PORT."
                            .formatted(other.getLocalPort()),
                    words);
        }
    }

    @Test
    void dataOfAnotherPostgresIsToldInASentence() throws Exception {
        Files.createDirectories(data.resolve("postgres/data"));
        Files.writeString(data.resolve("postgres/data/PG_VERSION"), "17\n");
        var words = Laptop.start(data, Laptop.freePorts()).awaitEnd();
        assertTrue(words.contains("was written by PostgreSQL 17"), words);
    }

    static boolean deployed() {
        return Whole.isDeployed();
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    private static int post(URI app, String path) throws IOException, InterruptedException {
        return Api.call("POST", app, path, ACCOUNT, "Origin", app.toString()).statusCode();
    }

    private static void awaitSignIn(URI app) {
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            while (!signsIn(app)) Thread.onSpinWait();
        });
    }

    private static boolean signsIn(URI app) throws InterruptedException {
        try {
            return post(app, "/session") == 200;
        } catch (IOException e) {
            return false; // not up again yet
        }
    }
}
