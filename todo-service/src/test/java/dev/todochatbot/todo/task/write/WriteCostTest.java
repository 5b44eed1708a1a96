package dev.todochatbot.todo.task.write;

import java.util.UUID;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.todochatbot.common.identity.Actor;
import dev.todochatbot.todo.Person;
import dev.todochatbot.todo.task.TaskRef;
import dev.todochatbot.todo.task.wish.TaskPatch;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What a change costs PostgreSQL. */
@QuarkusTest
class WriteCostTest {

    @Inject
    AgroalDataSource database;

    @Inject
    TaskService tasks;

    @Inject
    ObjectMapper json;

    /** "Heap only": no index is written (PostgreSQL's manual, HOT). */
    @Test
    void aChangeOfWhatNoPageIsSortedByTouchesNoIndex() {
        var ada = Person.register();
        UUID owner = ada.asks().get("/api/v1/me").jsonPath().getUUID("id");
        for (var patch : new String[] {
            "{\"title\": \"Oat milk\"}",
            "{\"notes\": \"two\"}",
            "{\"tags\": [\"shop\"]}",
            "{\"priority\": \"high\"}",
            "{\"subtasks\": [{\"title\": \"Take a bag\"}]}"
        }) {
            var task = TaskRef.of(UUID.fromString(ada.adds("Milk", "")));
            var origin = new Origin(owner, Actor.USER, null);
            QuarkusTransaction.requiringNew().run(() -> {
                var before = heapOnly();
                tasks.update(origin, task, Expected.ANY, new TaskPatch(members(patch)));
                assertEquals(before + 1, heapOnly(), patch);
            });
        }
    }

    private ObjectNode members(String patch) {
        try {
            return json.readValue(patch, ObjectNode.class);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private long heapOnly() {
        var sql = "select n_tup_hot_upd from pg_stat_xact_user_tables where relname = 'task'";
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
