package dev.todochatbot.todo.task.wish;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

import dev.todochatbot.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class StartTest {

    Person ada;

    @BeforeEach
    void register() {
        ada = Person.register();
    }

    private ValidatableResponse starts(String start) {
        return ada.adds("{\"title\": \"Later\", \"start\": \"%s\"}".formatted(start));
    }

    private ValidatableResponse patch(String id, String patch) {
        return ada.asks().body(patch).patch("/api/v1/tasks/" + id).then();
    }

    private String undone(String id) {
        String set = ada.sees("/tasks/" + id + "/history").extract().path("items[0].changeSet");
        return ada.asks()
                .post("/api/v1/changes/{set}/undo", set)
                .then()
                .statusCode(200)
                .body("restored", is(1))
                .extract()
                .path("changeSet");
    }

    @Test
    void aTaskBeginsOnADay() {
        String id = starts("2028-02-29")
                .statusCode(201)
                .body("start", is("2028-02-29"))
                .extract()
                .path("id");
        ada.sees("/tasks/" + id).body("start", is("2028-02-29"));
        ada.sees("/tasks").body("items.start", contains("2028-02-29"));
        ada.sees("/tasks/" + id + "/history").body("items[0].after.start", is("2028-02-29"));
        ada.asks().delete("/api/v1/tasks/" + id);
        ada.sees("/trash").body("items.start", contains("2028-02-29"));
    }

    @Test
    void nothingSaidIsNoStart() {
        var id = ada.adds("Now", "");
        ada.sees("/tasks/" + id).body("start", nullValue());
        ada.sees("/tasks/" + id + "/history").body("items[0].after", not(hasKey("start")));
    }

    @Test
    void itMayLieBehindTheDue() {
        ada.adds("{\"title\": \"a\", \"due\": {\"date\": \"2027-01-01\"}, \"start\": \"2027-06-01\"}")
                .statusCode(201)
                .body("start", is("2027-06-01"), "due.date", is("2027-01-01"));
    }

    @Test
    void wordsAreReadWhereTheOwnerLives() {
        for (var zone : new String[] {"Pacific/Kiritimati", "Pacific/Pago_Pago", "Pacific/Apia"}) {
            ada = Person.register(zone);
            var today = LocalDate.now(ZoneId.of(zone));
            starts("tomorrow").body("start", is(today.plusDays(1).toString()));
            starts("yesterday")
                    .statusCode(201)
                    .body("start", is(today.minusDays(1).toString()));
        }
    }

    @Test
    void wordsAreReadInTheOwnersLanguage() {
        ada.asks().body("{\"locale\": \"de\"}").patch("/api/v1/me").then().statusCode(200);
        var monday = LocalDate.now(ZoneId.of("Europe/Berlin")).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        starts("am Montag").statusCode(201).body("start", is(monday.toString()));
        starts("29. Februar 2028").statusCode(201).body("start", is("2028-02-29"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "someday soon",
                "2027-02-29",
                "2026-13-01",
                "0000-01-01",
                "+12027-01-01",
                "2027-01-01T10:00",
                "tomorrow 5pm",
                "in 3 hours",
                "5pm",
                "friday 5 march 2028",
                "2026-11-28 2026-11-29"
            })
    void whatIsNoDayIsRefusedByName(String start) {
        starts(start).statusCode(400).body("errors.field", contains("start"));
        var id = ada.adds("Known", "");
        patch(id, "{\"start\": \"%s\"}".formatted(start)).statusCode(400).body("errors.field", contains("start"));
        ada.sees("/tasks/" + id).body("version", is(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "true", "[]", "{\"date\": \"2027-01-01\"}"})
    void onlyTextIsADay(String start) {
        ada.adds("{\"title\": \"a\", \"start\": %s}".formatted(start))
                .statusCode(400)
                .body("errors.field", contains("start"));
    }

    @Test
    void itChangesIsTakenAwayAndComesBack() {
        String id = starts("2027-05-01").extract().path("id");
        patch(id, "{\"start\": \"2 may 2027\"}").statusCode(200).body("start", is("2027-05-02"));
        patch(id, "{\"start\": null}").statusCode(200).body("start", nullValue());
        ada.sees("/tasks/" + id + "/history")
                .body("items[0].before.start", is("2027-05-02"), "items[0].after.start", nullValue());
        undone(id);
        ada.sees("/tasks/" + id).body("start", is("2027-05-02"));
        patch(id, "{\"start\": \"2027-05-02\"}").body("version", is(4));
    }

    @Test
    void aSeriesThatMovesOnMovesItByAsManyDays() {
        var id = ada.adds(
                "Rent",
                "\"due\": {\"date\": \"2030-01-31\"}, \"start\": \"2030-01-28\","
                        + " \"recurrence\": {\"rule\": \"FREQ=MONTHLY;BYMONTHDAY=-1\"}");
        ada.asks()
                .post("/api/v1/tasks/{id}/complete", id)
                .then()
                .body("due.date", is("2030-02-28"), "start", is("2030-02-25"));
        ada.sees("/tasks/" + id + "/history")
                .body("items[0].before.start", is("2030-01-28"), "items[0].after.start", is("2030-02-25"));
        undone(id);
        ada.sees("/tasks/" + id).body("due.date", is("2030-01-31"), "start", is("2030-01-28"));
    }

    @Test
    void leapDaysCountWhereASeriesMovesOn() {
        var id = ada.adds(
                "Leap",
                "\"due\": {\"date\": \"2028-02-29\"}, \"start\": \"2028-03-01\","
                        + " \"recurrence\": {\"rule\": \"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29\"}");
        ada.asks()
                .post("/api/v1/tasks/{id}/complete", id)
                .then()
                .body("due.date", is("2032-02-29"), "start", is("2032-03-01"));
    }

    @Test
    void theLastDayThereIsStays() {
        var id = ada.adds(
                "Far",
                "\"due\": {\"date\": \"2030-01-01\"}, \"start\": \"9999-12-31\", \"recurrence\": {\"rule\": \"FREQ=DAILY\"}");
        ada.asks()
                .post("/api/v1/tasks/{id}/complete", id)
                .then()
                .statusCode(200)
                .body("start", is("9999-12-31"), "due.date", is("2030-01-02"));
    }

    @ParameterizedTest
    @CsvSource({"\"2027-05-01\", 200", "\"nonsense words\", 400", "null, 200"})
    void aBatchReadsItLikeARequest(String start, int status) {
        var id = ada.adds("Known", "");
        ada.asks()
                .body("""
                        {"operations": [{"op": "update", "id": "%s", "patch": {"start": %s}},
                                        {"op": "create", "task": {"title": "b", "start": %2$s}}]}""".formatted(id, start))
                .post("/api/v1/tasks/batch")
                .then()
                .statusCode(200)
                .body("results.status", contains(status, status == 200 ? 201 : 400));
    }
}
