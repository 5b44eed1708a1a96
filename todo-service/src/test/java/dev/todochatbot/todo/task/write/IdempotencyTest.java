package dev.todochatbot.todo.task.write;

import java.sql.Connection;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import dev.todochatbot.todo.Person;
import dev.todochatbot.todo.SqlStatements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
class IdempotencyTest {

    @Inject
    DataSource dataSource;

    Person ada;

    @BeforeEach
    void register() {
        ada = Person.register();
    }

    @Test
    void theSameKeyAndBodyMakeOneTask() {
        var first = add("k", "{\"title\": \"Once\"}").statusCode(201);
        var second = add("k", "{\"title\":\"Once\"}").statusCode(201);
        assertEquals(first.extract().asString(), second.extract().asString());
        assertEquals(first.extract().header("Location"), second.extract().header("Location"));
        assertEquals(first.extract().header("ETag"), second.extract().header("ETag"));
        ada.sees("/tasks").body("items.size()", is(1));
    }

    @Test
    void theSameKeyForAnotherBodyIsRefused() {
        add("k", "{\"title\": \"This\"}").statusCode(201);
        add("k", "{\"title\": \"That\"}").statusCode(422);
        ada.sees("/tasks").body("items.size()", is(1));
    }

    @Test
    void aFailureIsNotRemembered() {
        add("k", "{\"title\": \"a\", \"list\": \"Nowhere\"}").statusCode(400);
        add("k", "{\"title\": \"a\"}").statusCode(201).body("number", is(1));
    }

    @Test
    void completingAnOccurrenceTwiceByAccidentCompletesOne() {
        var id = ada.adds("Standup", "\"due\": {\"date\": \"2030-01-01\"}, \"recurrence\": {\"rule\": \"FREQ=DAILY\"}");
        for (int i = 0; i < 2; i++)
            ada.asks()
                    .header("Idempotency-Key", "once")
                    .post("/api/v1/tasks/" + id + "/complete")
                    .then()
                    .body("due.date", is("2030-01-02"));
    }

    @Test
    void aCreationIsOneStatementWithItsKeyToo() {
        var statements =
                SqlStatements.during(() -> add("k", "{\"title\": \"One\"}").statusCode(201));
        assertEquals(1, statements.size(), statements::toString);
        statements = SqlStatements.during(() -> add("k", "{\"title\": \"One\"}").statusCode(201));
        assertEquals(1, statements.size(), statements::toString);
        statements = SqlStatements.during(() -> ada.asks()
                .header("Idempotency-Key", "q")
                .body("{\"text\": \"One more\"}")
                .post("/api/v1/tasks/quick")
                .then()
                .statusCode(201));
        assertEquals(
                1, statements.stream().filter(sql -> sql.contains("insert")).count(), statements::toString);
    }

    @Test
    void aRepetitionIsAnsweredLetterByLetter() {
        ada.asks()
                .body("{\"name\": \"Gärten \\\"Süd\\\" \\\\ 🌱\"}")
                .post("/api/v1/lists")
                .then()
                .statusCode(201);
        var task = """
                {"title": "\\"number\\":0,\\"list\\":null 🌱", "list": "gärten \\"süd\\" \\\\ 🌱", "priority": "high",
                 "due": {"dateTime": "2030-01-01T17:00:00", "zone": "Europe/Berlin"}, "tags": ["a"], "notes": "one\\ntwo",
                 "recurrence": {"rule": "FREQ=DAILY"}, "reminders": [{"before": "PT30M"}], "subtasks": [{"title": "x"}]}""";
        var first = add("k", task).statusCode(201).extract();
        var second = add("k", task)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .extract();
        assertEquals(first.asString(), second.asString());
        assertEquals(first.header("ETag"), second.header("ETag"));
        assertEquals(
                ada.sees("/tasks/" + first.path("id")).extract().jsonPath().getMap(""),
                first.jsonPath().getMap(""));
    }

    @Test
    void ofManyAtTheSameMomentOneMakesTheTask() throws Exception {
        for (var round = 0; round < 5; round++) {
            var key = "at once " + round;
            try (var pool = Executors.newFixedThreadPool(8)) {
                var asked = IntStream.range(0, 8)
                        .<Callable<Response>>mapToObj(_ -> () ->
                                add(key, "{\"title\": \"Once\"}").extract().response())
                        .toList();
                var bodies = new HashSet<String>();
                for (var answer : pool.invokeAll(asked)) {
                    var response = answer.get();
                    if (response.statusCode() == 409) assertEquals("idempotency_in_progress", response.path("code"));
                    else {
                        assertEquals(201, response.statusCode());
                        bodies.add(response.asString());
                    }
                }
                assertEquals(1, bodies.size());
            }
        }
        ada.sees("/tasks").body("items.number", containsInAnyOrder(1, 2, 3, 4, 5));
    }

    @Test
    void aKeyWhoseFirstRequestStillRunsIsRefusedAndACrashLeavesNothing() throws Exception {
        String owner = ada.asks().get("/api/v1/me").path("id");
        try (var holder = dataSource.getConnection();
                var watcher = dataSource.getConnection();
                var pool = Executors.newSingleThreadExecutor()) {
            holder.setAutoCommit(false);
            run(holder, "select 1 from account where id = '%s' for update".formatted(owner));
            var first = pool.submit(
                    () -> add("k", "{\"title\": \"Once\"}").extract().statusCode());
            var waiting = """
                    from pg_stat_activity where wait_event_type = 'Lock' and usename = current_user
                      and query like '%idempotency_key%' and cardinality(pg_blocking_pids(pid)) > 0""";
            while (!run(watcher, "select 1 " + waiting)) Thread.onSpinWait();
            add("k", "{\"title\": \"Once\"}").statusCode(409).body("code", is("idempotency_in_progress"));
            run(watcher, "select pg_terminate_backend(pid) " + waiting);
            assertTrue(first.get() >= 500);
            holder.rollback();
        }
        ada.sees("/tasks").body("items.size()", is(0));
        add("k", "{\"title\": \"Once\"}").statusCode(201).body("number", is(1));
        add("k", "{\"title\": \"Other\"}").statusCode(422);
    }

    private static boolean run(Connection connection, String sql) throws Exception {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next();
        }
    }

    private ValidatableResponse add(String key, String task) {
        return ada.asks()
                .header("Idempotency-Key", key)
                .body(task)
                .post("/api/v1/tasks")
                .then();
    }
}
