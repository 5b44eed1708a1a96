package dev.todochatbot.todo.task.batch;

import java.util.UUID;

import dev.todochatbot.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

@QuarkusTest
class BatchTest {

    Person ada;

    @BeforeEach
    void register() {
        ada = Person.register();
    }

    @Test
    void manyChangesAreOneChangeSet() {
        var one = ada.adds("one", "");
        var two = ada.adds("two", "");
        String changeSet = run(false, """
                {"op": "create", "task": {"title": "three"}},
                {"op": "update", "id": "%1$s", "patch": {"priority": "high"}},
                {"op": "complete", "id": "%1$s"}, {"op": "reopen", "id": "%1$s"},
                {"op": "move", "id": "%2$s", "before": "%1$s"},
                {"op": "delete", "id": "%2$s"}, {"op": "restore", "id": "%2$s"}""".formatted(one, two))
                .statusCode(200)
                .body("results.status", contains(201, 200, 200, 200, 200, 204, 200))
                .extract()
                .path("changeSet");
        ada.sees("/tasks").body("items.title", contains("two", "one", "three"));
        ada.asks().post("/api/v1/changes/" + changeSet + "/undo").then().statusCode(200);
        ada.sees("/tasks").body("items.title", contains("one", "two")).body("items[0].priority", is("none"));
    }

    @Test
    void whatFailsAloneLeavesTheOthers() {
        run(false, """
                {"op": "create", "task": {"title": "good"}}, {"op": "create", "task": {"title": ""}},
                {"op": "complete", "id": "%s"}, {"op": "create", "task": {"title": "also good"}}""".formatted(UUID.randomUUID()))
                .statusCode(200)
                .body("results.status", contains(201, 400, 404, 201))
                .body("results[1].problem.errors.field", hasItem("title"))
                .body("results[3].task.number", is(2));
        ada.sees("/tasks").body("items.title", contains("good", "also good"));
    }

    @Test
    void allOrNothingIsNothingWhereOneFails() {
        run(true, "{\"op\": \"create\", \"task\": {\"title\": \"good\"}}, {\"op\": \"complete\"}")
                .statusCode(422)
                .body("code", is("batch_failed"))
                .body("results.status", contains(201, 400))
                .body("results[1].problem.errors.field", contains("id"));
        ada.sees("/tasks").body("items", empty());
        ada.adds("{\"title\": \"first\"}").body("number", is(1));
    }

    private ValidatableResponse run(boolean atomic, String operations) {
        return ada.asks()
                .body("{\"atomic\": %s, \"operations\": [%s]}".formatted(atomic, operations))
                .post("/api/v1/tasks/batch")
                .then();
    }

    /** Many such bodies come at once; a tree of each would be the end of all that others do. */
    @ParameterizedTest
    @ValueSource(strings = {"\"a\"", "[]", "{}", "1"})
    void twoMegabytesOfTinyValuesAreRefused(String value) {
        var operations = (value + ",").repeat(2_000_000 / (value.length() + 1)) + value;
        ada.asks()
                .body("{\"operations\": [" + operations + "]}")
                .post("/api/v1/tasks/batch")
                .then()
                .statusCode(400)
                .body("detail", containsString("too many values"));
    }

    @Test
    void theLargestBatchThatMayBeIsDone() {
        var subtasks = "{\"title\": \"a\", \"done\": false},".repeat(99) + "{\"title\": \"a\"}";
        var operation = "{\"op\": \"create\", \"task\": {\"title\": \"a\", \"subtasks\": [" + subtasks + "]}}";
        ada.asks()
                .body("{\"operations\": [" + (operation + ",").repeat(199) + operation + "]}")
                .post("/api/v1/tasks/batch")
                .then()
                .statusCode(200)
                .body("results.status.unique()", contains(201));
    }
}
