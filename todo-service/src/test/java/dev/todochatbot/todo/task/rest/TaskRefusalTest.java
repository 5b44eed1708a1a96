package dev.todochatbot.todo.task.rest;

import dev.todochatbot.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

@QuarkusTest
class TaskRefusalTest {

    Person ada;

    @BeforeEach
    void register() {
        ada = Person.register();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    title            | {}
                    title            | {"title": " "}
                    title            | {"title": "a\\u0007b"}
                    title            | {"title": 7, "x": 1}
                    colour           | {"title": "a", "colour": "red"}
                    status           | {"title": "a", "status": "done"}
                    priority         | {"title": "a", "priority": "urgent"}
                    list             | {"title": "a", "list": "Nowhere"}
                    due.time         | {"title": "a", "due": {"date": "2026-11-30", "time": "17:00"}}
                    due.date         | {"title": "a", "due": {"date": "2026-02-30"}}
                    due.zone         | {"title": "a", "due": {"dateTime": "2026-11-30T17:00:00", "zone": "Mars/Base"}}
                    recurrence.rule  | {"title": "a", "recurrence": {"rule": "FREQ=SOMETIMES"}}
                    tags[0]          | {"title": "a", "tags": [""]}
                    subtasks[0].title| {"title": "a", "subtasks": [{"title": ""}]}
                    reminders[0]     | {"title": "a", "reminders": [null]}
                    """)
    void aWrongFieldIsNamed(String field, String task) {
        ada.adds(task)
                .statusCode(400)
                .body("code", is("validation_failed"))
                .body("errors.field", hasItem(field.strip()));
    }

    @Test
    void lengthsCountCodePoints() {
        ada.adds("{\"title\": \"%s\"}".formatted("😀".repeat(200))).statusCode(201);
        ada.adds("{\"title\": \"%s\"}".formatted("😀".repeat(201))).statusCode(400);
        ada.adds("{\"title\": \"a\", \"notes\": \"%s\"}".formatted("a".repeat(10_001)))
                .statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({
        "sort=colour",
        "status=gone",
        "due=someday",
        "due=2026-02-30..2026-03-01",
        "priority=urgent",
        "limit=0",
        "limit=201",
        "cursor=abc",
        "colour=red"
    })
    void aWrongParameterIsNamed(String parameter) {
        ada.sees("/tasks?" + parameter)
                .statusCode(400)
                .body("errors.field", hasItem(parameter.split("=")[0]));
    }

    @Test
    void aStaleVersionIsRefused() {
        var id = ada.adds("Shared", "");
        ada.asks()
                .header("If-Match", "\"1\"")
                .body("{\"title\": \"Mine\"}")
                .patch("/api/v1/tasks/" + id)
                .then()
                .statusCode(200);
        ada.asks()
                .header("If-Match", "\"1\"")
                .body("{\"title\": \"Theirs\"}")
                .patch("/api/v1/tasks/" + id)
                .then()
                .statusCode(412)
                .body("code", is("stale_version"));
        ada.asks()
                .header("If-Match", "W/\"2\"")
                .post("/api/v1/tasks/" + id + "/complete")
                .then()
                .statusCode(412);
        ada.asks()
                .header("If-Match", "\"1\", \"2\"")
                .delete("/api/v1/tasks/" + id)
                .then()
                .statusCode(204);
    }

    @Test
    void aKnownVersionIsNotSentAgain() {
        var id = ada.adds("Once", "");
        ada.asks()
                .header("If-None-Match", "W/\"1\"")
                .get("/api/v1/tasks/" + id)
                .then()
                .statusCode(304)
                .body(emptyString());
        ada.asks()
                .header("If-None-Match", "\"7\"")
                .get("/api/v1/tasks/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void somebodyElsesTaskIsMissing() {
        var id = ada.adds("Secret", "");
        var eve = Person.register();
        eve.sees("/tasks/" + id).statusCode(404).body("code", is("not_found"));
        eve.sees("/tasks/" + id + "/history").statusCode(404);
        eve.asks()
                .body("{\"title\": \"Mine\"}")
                .patch("/api/v1/tasks/" + id)
                .then()
                .statusCode(404);
        eve.asks().post("/api/v1/tasks/" + id + "/complete").then().statusCode(404);
        eve.asks().post("/api/v1/tasks/" + id + "/restore").then().statusCode(404);
        eve.asks().delete("/api/v1/tasks/" + id).then().statusCode(404);
        eve.sees("/tasks?status=all").body("items.size()", is(0));
        ada.sees("/tasks/" + id).body("title", is("Secret"));
    }

    @Test
    void aTaskInTheTrashAnswersOnlyThere() {
        var id = ada.adds("Gone", "");
        ada.asks().delete("/api/v1/tasks/" + id);
        ada.asks().post("/api/v1/tasks/" + id + "/complete").then().statusCode(404);
        ada.asks()
                .body("{\"title\": \"Back\"}")
                .patch("/api/v1/tasks/" + id)
                .then()
                .statusCode(404);
        ada.sees("/tasks/" + id + "/history").body("items.action", hasItem("deleted"));
    }
}
