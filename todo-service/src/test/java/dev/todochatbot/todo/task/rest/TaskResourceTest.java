package dev.todochatbot.todo.task.rest;

import java.util.Map;

import dev.todochatbot.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
class TaskResourceTest {

    Person ada;

    @BeforeEach
    void register() {
        ada = Person.register();
    }

    @Test
    void aNewTaskHasWhatWasGivenAndStandardsForTheRest() {
        var task = ada.adds("""
                {"title": " Pay rent ", "notes": "by *transfer*", "priority": "high", "tags": ["Home", "home"],
                 "due": {"dateTime": "2026-11-30T17:00:00", "zone": "Europe/Berlin"}, "list": "INBOX",
                 "recurrence": {"rule": "FREQ=MONTHLY"}, "reminders": [{"before": "PT30M"}],
                 "subtasks": [{"title": "look up the amount"}]}""").statusCode(201);
        String id = task.extract().path("id");
        task.header("Location", endsWith("/api/v1/tasks/" + id))
                .header("ETag", "\"1\"")
                .body("number", is(1))
                .body("title", is("Pay rent"))
                .body("status", is("open"))
                .body("tags", contains("Home"))
                .body("list.name", is("Inbox"))
                .body("due", equalTo(Map.of("dateTime", "2026-11-30T17:00:00", "zone", "Europe/Berlin")))
                .body("recurrence", equalTo(Map.of("rule", "FREQ=MONTHLY", "from", "due", "text", "every month")))
                .body("reminders.before", contains("PT30M"))
                .body("subtasks[0].done", is(false))
                .body("deletedAt", nullValue());
        var stored = ada.sees("/tasks/" + id).statusCode(200).extract().asString();
        assertEquals(task.extract().asString(), stored);
    }

    @Test
    void aDayStaysADayAndASkippedTimeMovesForwardByTheGap() {
        ada.adds("{\"title\": \"a\", \"due\": {\"date\": \"2026-11-30\"}}")
                .body("due", equalTo(Map.of("date", "2026-11-30")));
        ada.adds("{\"title\": \"b\", \"due\": {\"dateTime\": \"2027-03-28T02:30:00\", \"zone\": \"Europe/Berlin\"}}")
                .body("due.dateTime", is("2027-03-28T03:30:00"));
    }

    @Test
    void aDueInWordsIsResolvedInTheZoneOfTheOwner() {
        ada.adds("{\"title\": \"a\", \"due\": \"30 November 2027 at 5pm\"}")
                .body("due", equalTo(Map.of("dateTime", "2027-11-30T17:00:00", "zone", "Europe/Berlin")));
        ada.adds("{\"title\": \"a\", \"due\": \"when pigs fly\"}")
                .statusCode(400)
                .body("errors[0].field", is("due"));
    }

    @Test
    void aPatchChangesOnlyItsMembersAndNullTakesThemAway() {
        var id = ada.adds("Call Bob", "\"notes\": \"about the car\", \"priority\": \"low\", \"due\": \"2026-11-30\"");
        ada.asks()
                .contentType("application/merge-patch+json")
                .body("{\"title\": \"Call Rob\", \"due\": null, \"priority\": null}")
                .patch("/api/v1/tasks/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("title", is("Call Rob"))
                .body("notes", is("about the car"))
                .body("priority", is("none"))
                .body("due", nullValue());
    }

    @Test
    void aPatchKeepsTheSubtasksWithAnIdAndDropsTheMissing() {
        var subtasks = ada.adds("{\"title\": \"Pack\", \"subtasks\": [{\"title\": \"socks\"}, {\"title\": \"hat\"}]}");
        String id = subtasks.extract().path("id");
        String hat = subtasks.extract().path("subtasks[1].id");
        ada.asks()
                .body("{\"subtasks\": [{\"id\": \"%s\", \"title\": \"hat\", \"done\": true}, {\"title\": \"map\"}]}"
                        .formatted(hat))
                .patch("/api/v1/tasks/" + id)
                .then()
                .body("subtasks.title", contains("hat", "map"))
                .body("subtasks[0].id", is(hat))
                .body("subtasks.done", contains(true, false));
    }

    @Test
    void aPatchThatChangesNothingLeavesNoTrace() {
        var id = ada.adds("Same", "");
        ada.asks()
                .body("{\"title\": \"Same\"}")
                .patch("/api/v1/tasks/" + id)
                .then()
                .header("ETag", "\"1\"");
        ada.sees("/tasks/" + id + "/history").body("items.action", contains("created"));
    }

    @Test
    void completingAndReopeningChangeTheStatus() {
        var id = ada.adds("Water the plants", "");
        ada.asks()
                .post("/api/v1/tasks/" + id + "/complete")
                .then()
                .body("status", is("done"))
                .body("completedAt", notNullValue());
        ada.asks().post("/api/v1/tasks/" + id + "/complete").then().header("ETag", "\"2\"");
        ada.asks()
                .post("/api/v1/tasks/" + id + "/reopen")
                .then()
                .body("status", is("open"))
                .body("completedAt", nullValue());
    }

    @Test
    void theTrashHoldsWhatWasDeletedUntilItIsRestored() {
        var id = ada.adds("Old", "\"tags\": [\"x\"]");
        ada.asks().delete("/api/v1/tasks/" + id).then().statusCode(204);
        ada.sees("/tasks/" + id).statusCode(404);
        ada.sees("/tasks?status=all").body("items.id", not(contains(id)));
        ada.sees("/trash").body("items.id", contains(id));
        ada.asks()
                .post("/api/v1/tasks/" + id + "/restore")
                .then()
                .statusCode(200)
                .body("tags", contains("x"));
        ada.asks().delete("/api/v1/tasks/" + id);
        ada.asks().delete("/api/v1/trash").then().statusCode(204);
        ada.asks().post("/api/v1/tasks/" + id + "/restore").then().statusCode(404);
    }
}
