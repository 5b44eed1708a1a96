package dev.todochatbot.todo.transfer;

import java.util.Map;
import java.util.UUID;

import dev.todochatbot.todo.Person;
import dev.todochatbot.todo.Somebody;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
class JsonTransferTest {

    Person ada;
    Person bob;

    @BeforeEach
    void register() {
        ada = Person.register();
        bob = Person.register();
    }

    /** Somebody with a bit of everything. */
    private void fill() {
        ada.asks().body("{\"name\": \"Garden\"}").post("/api/v1/lists");
        ada.asks().body("{\"name\": \"Empty\"}").post("/api/v1/lists");
        var done = ada.adds(
                "=Überraschung, \\\"quoted\\\"",
                "\"notes\": \"one\\ntwo\", \"tags\": [\"a\", \"b\"], \"priority\": \"high\", \"list\": \"Garden\"");
        ada.asks().post("/api/v1/tasks/{id}/complete", done);
        var gone = ada.adds("Gone", "");
        ada.asks().delete("/api/v1/tasks/" + gone);
        ada.adds(
                "Water",
                "\"due\": {\"dateTime\": \"2027-01-04T17:00:00\", \"zone\": \"Europe/Berlin\"},"
                        + " \"recurrence\": {\"rule\": \"FREQ=WEEKLY;BYDAY=MO\", \"from\": \"completion\"},"
                        + " \"start\": \"2027-01-02\", \"duration\": \"PT1H30M\","
                        + " \"reminders\": [{\"before\": \"PT30M\"}], \"subtasks\": [{\"title\": \"Fill can\"}]");
        var last = ada.adds("Last", "\"due\": {\"date\": \"2027-01-05\"}");
        ada.asks()
                .body(Map.of("before", ada.sees("/tasks").extract().path("items[0].id")))
                .post("/api/v1/tasks/{id}/move", last);
        String garden = ada.sees("/lists").extract().path("items.find { it.name == 'Garden' }.id");
        ada.asks().body("{\"archived\": true}").patch("/api/v1/lists/" + garden);
    }

    @Test
    void anExportReadIntoAnEmptyAccountGivesAnEqualExport() {
        fill();
        var export = Files.exported(ada, "json");
        Files.json(bob, export).statusCode(200).body("imported", is(3), "failed", hasSize(0), "warnings", hasSize(0));
        assertEquals(export, Files.exported(bob, "json"));
        bob.adds("Next", "");
        bob.sees("/tasks").body("items.find { it.title == 'Next' }.number", is(5));
    }

    @Test
    void anExportOfTheAccountCanBeImportedToo() {
        fill();
        var account = ada.sees("/me/export").statusCode(200).extract().asString();
        Files.json(bob, account).statusCode(200).body("imported", is(3));
        assertEquals(Files.exported(ada, "json"), Files.exported(bob, "json"));
    }

    @Test
    void theAccountsExportHasAllButSecrets() {
        var ann = Somebody.registered();
        ada = new Person(ann.accessToken());
        var secret = ann.personalToken("script", "tasks:read");
        fill();
        ada.sees("/me/export")
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .body("account.email", equalTo(ann.email()))
                .body("sessions", hasSize(1))
                .body("tokens.name", contains("script"))
                .body("activity.action", hasItem("created"))
                .body("activity.id[0]", is(1))
                .body("trash.title", contains("Gone"))
                .body("tasks", hasSize(3))
                .body(not(containsString(secret)))
                .body(not(containsString("secret")));
        RestAssured.given()
                .auth()
                .oauth2(secret)
                .get("/api/v1/me/export")
                .then()
                .statusCode(403);
        RestAssured.given().auth().oauth2(secret).get("/api/v1/export").then().statusCode(200);
        RestAssured.given()
                .auth()
                .oauth2(secret)
                .contentType("application/json")
                .body("{\"tasks\": []}")
                .post("/api/v1/import")
                .then()
                .statusCode(403);
    }

    @Test
    void whereThereAreTasksAlreadyTheNewOnesGetNumbersOfTheirOwnAndKeepTheirOrder() {
        fill();
        bob.adds("Own", "");
        var first = Files.json(bob, Files.exported(ada, "json")).statusCode(200).body("imported", is(3));
        bob.sees("/tasks?status=open").body("items.title", contains("Own", "Last", "Water"));
        bob.sees("/tasks?status=all").body("items.number.sort()", contains(1, 2, 3, 4));
        // A second time they go beside the first, except for what the archived list no longer takes
        Files.json(bob, Files.exported(ada, "json"))
                .body("imported", is(2), "failed.row", contains(1))
                .body("failed.message[0]", startsWith("list: is archived"));
        first.body("changeSet", notNullValue());
    }

    @Test
    void oneUndoTakesAllOfItBack() {
        fill();
        bob.adds("Own", "");
        String set = Files.json(bob, Files.exported(ada, "json")).extract().path("changeSet");
        bob.asks().post("/api/v1/changes/{set}/undo", set).then().statusCode(200);
        bob.sees("/tasks?status=all").body("items.title", contains("Own"));
        bob.sees("/trash").body("items", hasSize(3));
        bob.sees("/lists").body("items.name", contains("Inbox"));
    }

    @Test
    void aRowThatFailsSaysWhyAndStopsNobody() {
        var file = """
                {"tasks": [{"title": "Good", "due": "tomorrow 5pm"}, {"title": "", "priority": "urgent"}, 7, {"title": "x", "nope": 1},
                 {"title": "Rule", "recurrence": {"rule": "FREQ=NEVER"}, "number": 0}, {"title": "Words", "due": "blurgh"},
                 {"title": "Year", "due": {"date": "99999-01-01"}}, {"title": "Trash", "deletedAt": "2026-01-01T00:00:00Z"}]}""";
        var dry = Files.sent(ada, "?dryRun=true", "application/json", file.getBytes())
                .statusCode(200)
                .body("changeSet", nullValue())
                .extract();
        ada.sees("/tasks").body("items", hasSize(0));
        Files.json(ada, file)
                .statusCode(200)
                .body("imported", is(1))
                .body("failed.row", contains(2, 3, 4, 5, 6, 7, 8))
                .body("failed.message[0]", containsString("title: "))
                .body("failed.message[0]", containsString("priority: "))
                .body("failed.message[2]", containsString("nope: "))
                .body("failed.message[3]", containsString("recurrence.rule: "))
                .body("failed.message[3]", containsString("number: "))
                .body("failed", equalTo(dry.path("failed")))
                .body("imported", equalTo(dry.path("imported")));
        ada.sees("/tasks").body("items.title", contains("Good"));
    }

    @Test
    void aDurationComesBesideATimeOnly() {
        var file = """
                {"tasks": [{"title": "Day", "due": {"date": "2027-01-05"}, "duration": "PT1H"}, {"title": "None", "duration": "PT1H"},
                 {"title": "Range", "due": "5 january 2027 2pm-3pm", "start": "4 january 2027"}, {"title": "Long", "duration": "P31D"}]}""";
        Files.json(ada, file)
                .statusCode(200)
                .body("failed.row", contains(1, 2, 4))
                .body("failed.message", everyItem(startsWith("duration: ")));
        ada.sees("/tasks").body("items.duration", contains("PT1H"), "items.start", contains("2027-01-04"));
    }

    @Test
    void completedTasksThatComeAreNoCompletionsOfTheirDay() {
        Files.json(ada, "{\"tasks\": [{\"title\": \"Old\", \"completedAt\": \"2020-01-01T00:00:00Z\"}]}");
        ada.sees("/tasks?status=done").body("items.completedAt", contains("2020-01-01T00:00:00Z"));
        ada.sees("/statistics").body("totals.completed", is(0));
    }

    @Test
    void aRepeatedRequestBringsThemOnce() {
        var key = UUID.randomUUID().toString();
        for (var again = 0; again < 2; again++)
            ada.asks()
                    .header("Idempotency-Key", key)
                    .body("{\"tasks\": [{\"title\": \"Once\"}]}")
                    .post("/api/v1/import")
                    .then()
                    .statusCode(200)
                    .body("imported", is(1));
        ada.asks()
                .header("Idempotency-Key", key)
                .body("{\"tasks\": [{\"title\": \"Other\"}]}")
                .post("/api/v1/import")
                .then()
                .statusCode(422);
        ada.sees("/tasks").body("items", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7",
                "null",
                "[]",
                "{}",
                "{\"tasks\": null}",
                "{\"tasks\": {}}",
                "{\"tasks\": [}",
                "{\"tasks\": [{\"title\": \"x\"",
                "{\"tasks\": []} {}",
                "{\"tasks\": [], \"more\": 1}",
                "{\"tasks\": [], \"lists\": [{}]}",
                "{\"tasks\": [], \"lists\": [{\"name\": \"\\u0000\"}]}",
                "{\"tasks\": [], \"lists\": [7]}",
                "{\"tasks\": [], \"lists\": [null]}"
            })
    void whatIsNoExportIsRefused(String file) {
        Files.json(ada, file).statusCode(400).body("code", is("validation_failed"));
    }

    @Test
    void deepNestingAndManyRowsAreRefused() {
        Files.json(ada, "{\"tasks\": [" + "[".repeat(100_000)).statusCode(400);
        Files.json(ada, "{\"tasks\": [" + "{},".repeat(20_001) + "{}]}").statusCode(400);
        Files.json(ada, "{\"tasks\": [" + "7,".repeat(20_001) + "7]}").statusCode(400);
        Files.json(ada, "{\"tasks\": [{\"title\": \"" + "x".repeat(5_000_000) + "\"}]}")
                .statusCode(200)
                .body("failed.message[0]", startsWith("title: must be at most"));
    }

    @Test
    void anUnknownListIsRefusedByNameAndAnArchivedOneTakesNothing() {
        var file = "{\"tasks\": [{\"title\": \"x\"}]}".getBytes();
        Files.sent(ada, "?list=Nowhere", "application/json", file)
                .statusCode(400)
                .body("errors.field", contains("list"));
        String attic =
                ada.asks().body("{\"name\": \"Attic\"}").post("/api/v1/lists").path("id");
        Files.sent(ada, "?list=attic", "application/json", file).statusCode(200);
        ada.sees("/tasks").body("items.list.name", contains("Attic"));
        ada.asks().body("{\"archived\": true}").patch("/api/v1/lists/" + attic);
        Files.sent(ada, "?list=" + attic, "application/json", file)
                .statusCode(409)
                .body("code", is("list_archived"));
        Files.sent(ada, "?format=xml&dry=1", "application/json", file)
                .statusCode(400)
                .body("errors.field", contains("dry", "format"));
        Files.sent(ada, "", "application/xml", file).statusCode(415);
    }

    @Test
    void moreListsThanThereMayBeFailByRow() {
        var tasks = new StringBuilder("{\"tasks\": [");
        for (var i = 0; i < 205; i++) tasks.append("{\"title\": \"t\", \"list\": \"L%d\"},".formatted(i));
        Files.json(ada, tasks + "{\"title\": \"t\", \"list\": \"ΟΔΟΣ\"}, {\"title\": \"t\", \"list\": \"οδοσ\"}]}")
                .statusCode(200)
                .body("imported", is(199), "failed", hasSize(8));
    }
}
