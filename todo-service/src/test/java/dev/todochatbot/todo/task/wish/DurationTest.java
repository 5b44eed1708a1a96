package dev.todochatbot.todo.task.wish;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import dev.todochatbot.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
class DurationTest {

    private static final String AT_FIVE = "{\"dateTime\": \"2027-01-04T17:00:00\", \"zone\": \"Europe/Berlin\"}";

    Person ada;

    @BeforeEach
    void register() {
        ada = Person.register();
    }

    private ValidatableResponse takes(String due, String duration) {
        return ada.adds("{\"title\": \"Meet\", \"due\": %s, \"duration\": %s}".formatted(due, duration));
    }

    private String anHour() {
        return takes(AT_FIVE, "\"PT1H\"").statusCode(201).extract().path("id");
    }

    private ValidatableResponse patch(String id, String patch) {
        return ada.asks().body(patch).patch("/api/v1/tasks/" + id).then();
    }

    private String lastChange(String id) {
        return ada.sees("/tasks/" + id + "/history").extract().path("items[0].changeSet");
    }

    private ValidatableResponse undo(String changeSet) {
        return ada.asks().post("/api/v1/changes/{set}/undo", changeSet).then();
    }

    @ParameterizedTest
    @CsvSource({
        "PT1M, PT1M",
        "PT60M, PT1H",
        "pt90m, PT1H30M",
        "P30D, PT720H",
        "PT2592000S, PT720H",
        "PT1M30.9S, PT1M30S",
        "P1DT0.5S, PT24H",
        "-PT-1H, PT1H"
    })
    void itIsWrittenInOneWay(String said, String written) {
        takes(AT_FIVE, "\"" + said + "\"").statusCode(201).body("duration", is(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"PT0S\"", "\"PT59S\"", "\"PT59.999S\"", "\"-PT1H\"", "\"P30DT1S\"", "\"P31D\"", "\"P1W\"", "\"P1M\"",
                "\"P1Y\"", "\"PT\"", "\"P\"", "\"\"", "\" \"", "\"1h\"", "\"an hour\"", "\"PT99999999999999999999H\"",
                "\"PT9223372036854775807S\"", "3600", "1.5", "true", "[]", "{}"
            })
    void anythingElseIsRefusedByName(String duration) {
        takes(AT_FIVE, duration).statusCode(400).body("errors.field", contains("duration"));
        var id = anHour();
        patch(id, "{\"duration\": %s}".formatted(duration)).statusCode(400).body("errors.field", contains("duration"));
        ada.sees("/tasks/" + id).body("duration", is("PT1H"), "version", is(1));
    }

    @Test
    void aHugeTextIsRefusedByName() {
        for (var text : new String[] {"P" + "9".repeat(100_000), "PT" + "1H".repeat(50_000), "9".repeat(100_000)})
            takes(AT_FIVE, "\"" + text + "\"").statusCode(400).body("errors.field", contains("duration"));
    }

    @Test
    void aDayInWordsIsNoTime() {
        takes("\"4 january 2027\"", "\"PT1H\"").statusCode(400).body("errors.field", contains("duration"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{\"date\": \"2027-01-04\"}"})
    void itStandsBesideATimeOnly(String due) {
        takes(due, "\"PT1H\"").statusCode(400).body("errors.field", contains("duration"));
        takes(due, "null").statusCode(201).body("duration", nullValue());
        String id = takes(due, "null").extract().path("id");
        patch(id, "{\"duration\": \"PT1H\"}").statusCode(400).body("errors.field", contains("duration"));
        patch(id, "{\"duration\": \"PT1H\", \"due\": %s}".formatted(AT_FIVE))
                .statusCode(200)
                .body("duration", is("PT1H"));
        patch(id, "{\"duration\": \"PT2H\", \"due\": %s}".formatted(due))
                .statusCode(400)
                .body("errors.field", contains("duration"));
        ada.sees("/tasks/" + id).body("duration", is("PT1H"), "version", is(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{\"date\": \"2027-01-04\"}"})
    void aDueThatLosesItsTimeTakesItAlongAndUndoBringsItBack(String due) {
        var id = anHour();
        patch(id, "{\"due\": %s}".formatted(due)).statusCode(200).body("duration", nullValue());
        ada.sees("/tasks/" + id + "/history")
                .body("items[0].before.duration", is("PT1H"))
                .body("items[0].after", hasKey("duration"))
                .body("items[0].after.duration", nullValue());
        undo(lastChange(id)).statusCode(200);
        ada.sees("/tasks/" + id).body("duration", is("PT1H"), "due.dateTime", is("2027-01-04T17:00:00"));
        undo(lastChange(id)).statusCode(200);
        ada.sees("/tasks/" + id).body("duration", nullValue());
    }

    @Test
    void anotherTimeKeepsIt() {
        var id = anHour();
        patch(id, "{\"due\": \"5 january 2027 at 9am\"}").body("duration", is("PT1H"));
        patch(id, "{\"title\": \"Meet Bob\"}").body("duration", is("PT1H"));
        ada.sees("/tasks/" + id + "/history").body("items[0].after", not(hasKey("duration")));
        patch(id, "{\"duration\": null}").body("duration", nullValue());
    }

    @Test
    void aRangeOfTimesSaidAsTheDueGivesIt() {
        takes("\"5 january 2027 2pm-3:30pm\"", "null").body("duration", is("PT1H30M"));
        takes("\"5 january 2027 2pm-3:30pm\"", "\"PT2H\"").body("duration", is("PT2H"));
        var id = anHour();
        patch(id, "{\"due\": \"5 january 2027 2pm-4pm\"}")
                .body("duration", is("PT2H"), "due.dateTime", is("2027-01-05T14:00:00"));
    }

    @Test
    void anUndoThatTakesTheTimeTakesItAlongToo() {
        String id = takes("{\"date\": \"2027-01-04\"}", "null").extract().path("id");
        patch(id, "{\"due\": %s}".formatted(AT_FIVE));
        var timed = lastChange(id);
        patch(id, "{\"duration\": \"PT1H\"}").statusCode(200);
        String undone = undo(timed).statusCode(200).extract().path("changeSet");
        ada.sees("/tasks/" + id).body("due.date", is("2027-01-04"), "duration", nullValue());
        undo(undone).statusCode(200);
        ada.sees("/tasks/" + id).body("due.dateTime", is("2027-01-04T17:00:00"), "duration", is("PT1H"));
    }

    @Test
    void itDoesNotComeBackWithoutATime() {
        var id = anHour();
        patch(id, "{\"duration\": null}");
        var taken = lastChange(id);
        patch(id, "{\"due\": null}");
        undo(taken).statusCode(409).body("conflicts[0].fields", hasItem("duration"));
        ada.sees("/tasks/" + id).body("version", is(3), "duration", nullValue());
    }

    @Test
    void aSeriesKeepsIt() {
        var id = ada.adds(
                "Class",
                "\"due\": %s, \"duration\": \"PT45M\", \"recurrence\": {\"rule\": \"FREQ=WEEKLY\"}".formatted(AT_FIVE));
        ada.asks()
                .post("/api/v1/tasks/{id}/complete", id)
                .then()
                .body("due.dateTime", is("2027-01-11T17:00:00"), "duration", is("PT45M"));
    }

    @Test
    void anAtomicBatchThatBreaksTheRuleChangesNothing() {
        var id = anHour();
        ada.asks()
                .body("""
                        {"atomic": true, "operations": [
                            {"op": "update", "id": "%s", "patch": {"duration": "PT2H"}},
                            {"op": "create", "task": {"title": "b", "duration": "PT1H"}}]}""".formatted(id))
                .post("/api/v1/tasks/batch")
                .then()
                .statusCode(422)
                .body("results[1].problem.errors.field", contains("duration"));
        ada.sees("/tasks").body("items", hasSize(1), "items[0].duration", equalTo("PT1H"));
    }

    @Test
    void ofTwoWritersAtOnceOneIsToldThatItIsStale() throws Exception {
        var id = anHour();
        try (var pool = Executors.newFixedThreadPool(2)) {
            var writers = Stream.of("{\"due\": null}", "{\"duration\": \"PT2H\"}")
                    .<Callable<Response>>map(patch -> () ->
                            ada.asks().header("If-Match", "\"1\"").body(patch).patch("/api/v1/tasks/" + id))
                    .toList();
            var answers = pool.invokeAll(writers).stream()
                    .map(answer -> answer.resultNow().statusCode())
                    .sorted()
                    .toList();
            assertEquals(List.of(200, 412), answers);
        }
        Response left = ada.asks().get("/api/v1/tasks/" + id);
        assertEquals(left.path("due") == null ? null : "PT2H", left.path("duration"));
    }
}
