package dev.todochatbot.todo.task.write;

import java.sql.Connection;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import dev.todochatbot.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.hamcrest.CoreMatchers.is;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Who joins a change set while it is being undone waits, and is refused. */
@QuarkusTest
class JoiningTest {

    @Inject
    DataSource database;

    private final UUID changeSet = UUID.randomUUID();
    private Person ada;

    @BeforeEach
    void register() {
        ada = Person.register();
    }

    @Test
    void aCreationSeesTheUndoThatItWaitedFor() throws Exception {
        refusedAfterTheUndo(() -> joins().body("{\"title\": \"Late\"}").post("/api/v1/tasks"));
        ada.sees("/tasks").body("items", hasSize(0));
    }

    @Test
    void aCreationWithAKeyToo() throws Exception {
        refusedAfterTheUndo(() -> joins().header("Idempotency-Key", "k")
                .body("{\"title\": \"Late\"}")
                .post("/api/v1/tasks"));
        ada.sees("/tasks").body("items", hasSize(0));
    }

    @Test
    void aChangeSeesTheUndoThatItWaitedFor() throws Exception {
        var id = ada.adds("Early", "");
        refusedAfterTheUndo(() -> joins().header("Idempotency-Key", "k").post("/api/v1/tasks/" + id + "/complete"));
        ada.sees("/tasks/" + id).body("status", is("open")).body("version", is(1));
    }

    private RequestSpecification joins() {
        return ada.asks().header("Change-Set", changeSet);
    }

    /** The undo is a transaction of our own, so that it ends when the request waits for it. */
    private void refusedAfterTheUndo(Callable<Response> request) throws Exception {
        String owner = ada.sees("/me").extract().path("id");
        try (var undo = database.getConnection();
                var watcher = database.getConnection();
                var pool = Executors.newSingleThreadExecutor()) {
            undo.setAutoCommit(false);
            run(undo, "select event_sequence from account where id = '%s' for no key update".formatted(owner));
            run(undo, """
                    insert into account_event (owner_id, id, at, actor_kind, action, change_set, undoes)
                    values ('%s', 1000, now(), 'user', 'trash_emptied', gen_random_uuid(), '%s') returning id""".formatted(owner, changeSet));
            var answer = pool.submit(request);
            var waiting =
                    "select 1 from pg_locks where not granted and %d = any(pg_blocking_pids(pid))".formatted(pid(undo));
            while (!run(watcher, waiting)) Thread.onSpinWait();
            undo.commit();
            assertEquals("change_set_undone", answer.get().path("code"));
        }
    }

    private static int pid(Connection connection) throws Exception {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select pg_backend_pid()")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static boolean run(Connection connection, String sql) throws Exception {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next();
        }
    }
}
