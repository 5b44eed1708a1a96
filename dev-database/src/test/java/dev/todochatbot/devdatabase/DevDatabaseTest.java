package dev.todochatbot.devdatabase;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DevDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void dataOutlivesTheServerAndThePortStays() throws Exception {
        int port;
        try (var database = DevDatabase.open(folder)) {
            port = database.port();
            execute(database.login("alice", "hers"), "create table kept (word text)");
            execute(database.login("alice", "hers"), "insert into kept values ('here')");
        }
        assertTrue(Postmaster.running(folder).isEmpty(), "the last user stops the server");
        try (var database = DevDatabase.open(folder)) {
            assertEquals(port, database.port());
            execute(database.login("alice", "hers"), "do $$ begin assert (select word from kept) = 'here'; end $$");
        }
    }

    @Test
    void aServerWhoseStarterWasKilledIsUsedAgain() throws Exception {
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.todochatbot.devdatabase.Main",
                        folder.toString(),
                        "bob:his")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var ready = process.inputReader().readLine();
        process.destroyForcibly().waitFor();
        try (var database = DevDatabase.open(folder)) {
            assertEquals(ready, "ready " + database.port());
        }
        assertTrue(Postmaster.running(folder).isEmpty());
    }

    @Test
    void aServerThatDiesIsStartedAgainOnItsPort() throws Exception {
        try (var database = DevDatabase.open(folder)) {
            var login = database.login("alice", "hers");
            execute(login, "create table kept (word text)");
            var killed = Postmaster.running(folder).orElseThrow().process();
            killed.destroyForcibly();
            killed.onExit().join();
            assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
                while (Postmaster.running(folder).isEmpty()) Thread.onSpinWait();
            });
            execute(login, "select * from kept");
        }
    }

    @Test
    void aRoleSeesNoSchemaButItsOwn() throws Exception {
        try (var database = DevDatabase.open(folder)) {
            execute(database.login("alice", "hers"), "create table hers.secret (word text)");
            var bob = database.login("bob", "his");
            assertThrows(SQLException.class, () -> execute(bob, "select * from hers.secret"));
        }
    }

    @Test
    void dataOfAnotherMajorVersionIsRefusedInASentence() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/PG_VERSION"), "17\n");
        var refusal = assertThrows(DevDatabaseException.class, () -> DevDatabase.open(folder));
        assertTrue(refusal.getMessage().contains("was written by PostgreSQL 17"), refusal.getMessage());
    }

    private static void execute(Login login, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(login.url(), login.username(), login.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
