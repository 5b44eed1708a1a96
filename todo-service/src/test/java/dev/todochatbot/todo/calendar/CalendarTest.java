package dev.todochatbot.todo.calendar;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import dev.todochatbot.todo.MovableClock;
import dev.todochatbot.todo.Person;
import dev.todochatbot.todo.Somebody;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
class CalendarTest {

    @Inject
    MovableClock clock;

    Person ada;

    @BeforeEach
    void register() {
        ada = Person.register();
    }

    private String renewed() {
        return ada.asks()
                .post("/api/v1/me/calendar")
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .extract()
                .path("url");
    }

    private static ValidatableResponse read(String url) {
        return RestAssured.given().get(url).then();
    }

    private String feed(String query) {
        return read(renewed() + query).statusCode(200).extract().asString().replace("\r\n ", "");
    }

    @Test
    void theAddressIsMadeRenewedAndEnded() {
        ada.sees("/me/calendar").body("url", nullValue());
        var first = renewed();
        ada.sees("/me/calendar").header("Cache-Control", "no-store").body("url", is(first));
        read(first)
                .statusCode(200)
                .contentType("text/calendar;charset=UTF-8")
                .header("Cache-Control", "private, no-cache")
                .body(startsWith("BEGIN:VCALENDAR\r\n"));
        var second = renewed();
        assertNotEquals(first, second);
        read(first).statusCode(404).contentType("application/problem+json");
        read(second).statusCode(200);
        for (var again = 0; again < 2; again++)
            ada.asks().delete("/api/v1/me/calendar").then().statusCode(204);
        read(second).statusCode(404);
        ada.sees("/me/calendar").body("url", nullValue());
    }

    @Test
    void aRepeatedRequestMakesOneAddress() {
        var key = UUID.randomUUID().toString();
        String first = ada.asks()
                .header("Idempotency-Key", key)
                .post("/api/v1/me/calendar")
                .path("url");
        String second = ada.asks()
                .header("Idempotency-Key", key)
                .post("/api/v1/me/calendar")
                .path("url");
        assertEquals(first, second);
    }

    @Test
    void itIsTheSessionsAlone() {
        var ann = Somebody.registered();
        var secret = ann.personalToken("script", "tasks:read", "tasks:write");
        for (var method : List.of("GET", "POST", "DELETE"))
            RestAssured.given()
                    .auth()
                    .oauth2(secret)
                    .request(method, "/api/v1/me/calendar")
                    .then()
                    .statusCode(403);
    }

    @Test
    void aDeletedAccountHasNone() {
        var ann = Somebody.registered();
        ada = new Person(ann.accessToken());
        var url = renewed();
        ann.sends(Map.of("password", ann.password()))
                .delete("/api/v1/me")
                .then()
                .statusCode(204);
        read(url).statusCode(404);
    }

    @Test
    void whatIsDueIsAnEventAndNothingElseIs() {
        var day = ada.adds(
                "Day; with, marks",
                "\"due\": {\"date\": \"2027-01-05\"}, \"notes\": \"a\\nb\", \"priority\": \"high\"");
        ada.adds("Timed", "\"due\": {\"dateTime\": \"2027-07-05T17:00:00\", \"zone\": \"Europe/Berlin\"}");
        ada.adds("Whenever", "");
        ada.asks().delete("/api/v1/tasks/" + ada.adds("Gone", "\"due\": {\"date\": \"2027-01-05\"}"));
        var feed = feed("");
        assertEquals(3, feed.split("BEGIN:VEVENT").length);
        assertTrue(feed.contains("UID:" + day + "@localhost\r\n"), feed);
        assertTrue(feed.contains("SUMMARY:Day\\; with\\, marks\r\nDESCRIPTION:a\\nb\r\nPRIORITY:1\r\n"), feed);
        assertTrue(feed.contains("DTSTART;VALUE=DATE:20270105\r\nDTEND;VALUE=DATE:20270106\r\n"), feed);
        assertTrue(
                feed.contains(
                        "DTSTART;TZID=Europe/Berlin:20270705T170000\r\nDTEND;TZID=Europe/Berlin:20270705T171500\r\n"),
                feed);
        assertTrue(feed.contains("BEGIN:VTIMEZONE\r\n") && feed.contains("TZID:Europe/Berlin\r\n"), feed);
        assertTrue(feed.contains("STATUS:CONFIRMED\r\n"), feed);
    }

    @Test
    void zonesOfEveryKindAreDefinedAndNoneIsAddedToOurs() {
        for (var zone : List.of("+03:00", "UTC", "Asia/Calcutta", "GMT+2"))
            ada.adds(
                    "In " + zone, "\"due\": {\"dateTime\": \"2027-07-05T17:00:00\", \"zone\": \"%s\"}".formatted(zone));
        var feed = feed("");
        assertTrue(feed.contains("DTSTART;TZID=+0300:20270705T170000\r\n"), feed);
        assertTrue(feed.contains("TZID:+0300\r\n"), feed);
        assertTrue(feed.contains("DTSTART:20270705T170000Z\r\n"), feed);
        assertTrue(feed.contains("TZID:Asia/Calcutta\r\n"), feed);
        assertFalse(ZoneId.getAvailableZoneIds().stream().anyMatch(id -> id.startsWith("ical4j-local")));
        ada.adds("{\"title\": \"x\", \"due\": {\"dateTime\": \"2027-07-05T17:00:00\", \"zone\": \"ical4j-local-1\"}}")
                .statusCode(400);
    }

    @Test
    void whatIsUnchangedIsNotSentAgain() {
        var task = ada.adds("Day", "\"due\": {\"date\": \"2027-01-05\"}");
        var url = renewed();
        var tag = read(url)
                .statusCode(200)
                .header("ETag", notNullValue())
                .extract()
                .header("ETag");
        for (var known : List.of(tag, "W/" + tag, "\"x\", " + tag, "*"))
            RestAssured.given()
                    .header("If-None-Match", known)
                    .get(url)
                    .then()
                    .statusCode(304)
                    .header("ETag", is(tag))
                    .body(emptyString());
        ada.asks().body("{\"title\": \"Other\"}").patch("/api/v1/tasks/" + task);
        RestAssured.given()
                .header("If-None-Match", tag)
                .get(url)
                .then()
                .statusCode(200)
                .header("ETag", not(is(tag)));
    }

    @Test
    void doneTasksStayForAMonth() {
        ada.asks().post("/api/v1/tasks/{id}/complete", ada.adds("Done", "\"due\": {\"date\": \"2027-01-05\"}"));
        var url = renewed();
        read(url).body(containsString("SUMMARY:Done"));
        read(url + "?as=todo").body(containsString("STATUS:COMPLETED"), containsString("COMPLETED:"));
        clock.later(Duration.ofDays(31), () -> read(url).body(not(containsString("SUMMARY:Done"))));
    }

    @Test
    void toDosHaveTheirDue() {
        ada.adds("Series", "\"due\": {\"date\": \"2027-01-04\"}, \"recurrence\": {\"rule\": \"FREQ=DAILY\"}");
        var feed = feed("?as=todo");
        assertTrue(feed.contains("BEGIN:VTODO\r\n"), feed);
        assertTrue(feed.contains("DUE;VALUE=DATE:20270104\r\n"), feed);
        assertTrue(feed.contains("STATUS:NEEDS-ACTION\r\n"), feed);
        assertFalse(feed.contains("VEVENT"), feed);
    }

    @Test
    void whatIsAskedWrongIsRefused() {
        var url = renewed();
        read(url + "?as=journal").statusCode(400).body("errors.field[0]", is("as"));
        read(url + "?at=todo").statusCode(400).body("errors.field[0]", is("at"));
        read(url.replace(".ics", "x.ics")).statusCode(404);
        read(url.replace(".ics", "")).statusCode(404);
        RestAssured.given()
                .urlEncodingEnabled(false)
                .get("/calendar/" + "%00".repeat(43) + ".ics")
                .then()
                .statusCode(404);
    }
}
