package dev.todochatbot.todo.task.write;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.todochatbot.common.identity.Actor;
import dev.todochatbot.todo.Person;
import dev.todochatbot.todo.SqlStatements;
import dev.todochatbot.todo.task.TaskRef;
import dev.todochatbot.todo.task.wish.TaskPatch;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import static org.hamcrest.CoreMatchers.is;
import static org.hamcrest.CoreMatchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What a change costs PostgreSQL, and how often it is asked. */
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
                tasks.update(origin, task, Expected.ANY, new TaskPatch(members(patch)), null);
                assertEquals(before + 1, heapOnly(), patch);
            });
        }
    }

    @Test
    void aCreationIsOneRoundTripWhateverItsHeadersAsk() {
        var ada = Person.register();
        for (var headers : HEADERS)
            assertEquals(
                    1,
                    SqlStatements.count(() -> asks(ada, headers)
                            .body("{\"title\": \"Milk\", \"list\": \"Inbox\"}")
                            .post("/api/v1/tasks")
                            .then()
                            .statusCode(201)),
                    headers::toString);
    }

    @Test
    void aChangeIsTwoRoundTripsWhateverItsHeadersAsk() {
        var ada = Person.register();
        ada.asks().body("{\"name\": \"Garden\"}").post("/api/v1/lists").then().statusCode(201);
        for (var headers : HEADERS) {
            var id =
                    ada.adds("Milk", "\"due\": {\"date\": \"2030-01-01\"}, \"recurrence\": {\"rule\": \"FREQ=DAILY\"}");
            for (var action : List.of("complete", "complete", "restore"))
                costsTwo(action + headers, () -> asks(ada, headers).post("/api/v1/tasks/" + id + "/" + action));
            costsTwo(
                    "patch" + headers,
                    () -> asks(ada, headers)
                            .body("{\"title\": \"Oat milk\", \"list\": \"garden\"}")
                            .patch("/api/v1/tasks/" + id));
            costsTwo("delete" + headers, () -> asks(ada, headers).delete("/api/v1/tasks/" + id));
        }
    }

    @Test
    void aRepetitionIsOneRoundTrip() {
        var ada = Person.register();
        var id = ada.adds("Milk", "");
        for (var round = 0; round < 2; round++) {
            var repeats = round == 1;
            var statements = SqlStatements.during(() -> ada.asks()
                    .header("Idempotency-Key", "k")
                    .post("/api/v1/tasks/" + id + "/complete")
                    .then()
                    .statusCode(200)
                    .header("Idempotency-Replayed", repeats ? is((Object) "true") : nullValue()));
            assertEquals(repeats ? 1 : 2, statements.size(), statements::toString);
        }
    }

    /** A walk that a reader can follow; the draft is made on the way, by {@code TaskDrafts}. */
    @Test
    void aTitleEntersFourClassesOnItsWayToSql() {
        var ada = Person.register();
        var executed = SqlStatements.executed(() -> ada.adds("Milk", ""));
        assertEquals(
                List.of("TaskResource", "Idempotency", "TaskService", "TaskInsert", "Sql"),
                executed.getFirst().way());
    }

    private static final List<Map<String, String>> HEADERS = List.of(
            Map.of(),
            Map.of("Idempotency-Key", "a key"),
            Map.of("Change-Set", "a set"),
            Map.of("Idempotency-Key", "a key", "Change-Set", "a set"));

    /** Each with a key and a change set of its own. */
    private static RequestSpecification asks(Person ada, Map<String, String> headers) {
        var request = ada.asks();
        headers.keySet().forEach(name -> request.header(name, UUID.randomUUID()));
        return request;
    }

    private static void costsTwo(String what, Supplier<Response> change) {
        var statements = SqlStatements.during(() -> assertEquals(2, change.get().statusCode() / 100));
        // Where nothing changes there is nothing to write
        var most = what.startsWith("restore") && !what.contains("Key") ? 1 : 2;
        assertEquals(most, statements.size(), () -> what + ": " + statements);
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
