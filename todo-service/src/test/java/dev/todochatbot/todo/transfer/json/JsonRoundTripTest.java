package dev.todochatbot.todo.transfer.json;

import java.util.Map;

import dev.todochatbot.todo.Person;
import dev.todochatbot.todo.Somebody;
import dev.todochatbot.todo.transfer.Files;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
class JsonRoundTripTest {

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
}
