package dev.todochatbot.todo.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import jakarta.inject.Inject;

import dev.todochatbot.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** When a reminder comes, and what a change of its task makes of that. */
@QuarkusTest
class ArmingTest {

    static final Instant AT = Instant.parse("2030-06-01T09:30:00Z");
    static final String DUE = "\"due\": {\"dateTime\": \"2030-06-01T10:00:00\", \"zone\": \"UTC\"}";

    @Inject
    Looks looks;

    Person ada;

    @BeforeEach
    void register() {
        ada = Person.register("UTC");
    }

    private ValidatableResponse patches(String task, String patch) {
        return ada.asks().body(patch).patch("/api/v1/tasks/" + task).then();
    }

    private void comesExactly(String task, Instant moment) {
        looks.at(moment.minusMillis(1)).look();
        ada.sees("/tasks/" + task).body("reminders[0].firedAt", nullValue());
        looks.at(moment).look();
        ada.sees("/tasks/" + task).body("reminders[0].firedAt", equalTo(moment.toString()));
    }

    private String addsWithBefore() {
        return ada.adds("Call", DUE + ", \"reminders\": [{\"before\": \"PT30M\"}]");
    }

    @ParameterizedTest
    @CsvSource({
        // A skipped hour of the clock: two hours before 3:30 are two hours that pass
        "Europe/Berlin, 2031-03-30T03:30:00, PT2H, 2031-03-29T23:30:00Z",
        // An hour that comes twice
        "Europe/Berlin, 2031-10-26T04:00:00, PT2H, 2031-10-26T01:00:00Z",
        "Europe/Berlin, 2031-10-26T12:00:00, PT24H, 2031-10-25T11:00:00Z",
        "Asia/Kolkata, 2031-06-01T10:00:00, PT0S, 2031-06-01T04:30:00Z"
    })
    void itCountsFromTheDuesMomentInItsZone(String zone, String due, String before, Instant moment) {
        var task = ada.adds(
                "Call",
                "\"due\": {\"dateTime\": \"%s\", \"zone\": \"%s\"}, \"reminders\": [{\"before\": \"%s\"}]"
                        .formatted(due, zone, before));
        comesExactly(task, moment);
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2031-06-01, PT0S, 2031-06-01T04:00:00Z",
        "America/New_York, 2031-06-01, PT15H, 2031-05-31T13:00:00Z",
        // A midnight that comes twice, and one that is skipped
        "America/Havana, 2031-11-02, PT0S, 2031-11-02T04:00:00Z",
        "America/Havana, 2031-03-09, PT0S, 2031-03-09T05:00:00Z"
    })
    void aDayBeginsWhereItsOwnerLives(String zone, LocalDate day, String before, Instant moment) {
        ada = Person.register(zone);
        var task = ada.adds(
                "Call", "\"due\": {\"date\": \"%s\"}, \"reminders\": [{\"before\": \"%s\"}]".formatted(day, before));
        comesExactly(task, moment);
    }

    @Test
    void whoMovesHasTheirDaysElsewhere() {
        ada = Person.register("Pacific/Auckland");
        var day = ada.adds("Day", "\"due\": {\"date\": \"2031-06-01\"}, \"reminders\": [{\"before\": \"PT0S\"}]");
        var time = ada.adds("Time", DUE + ", \"reminders\": [{\"before\": \"PT30M\"}]");
        ada.asks()
                .body(Map.of("timeZone", "America/New_York"))
                .patch("/api/v1/me")
                .then()
                .statusCode(200);
        ada.sees("/tasks/" + day).body("version", is(1));
        comesExactly(time, AT);
        comesExactly(day, Instant.parse("2031-06-01T04:00:00Z"));
    }

    @Test
    void withoutADueThereIsNothingToCountFrom() {
        var task = ada.adds("Call", "\"reminders\": [{\"before\": \"PT0S\"}]");
        looks.at(AT).look();
        ada.sees("/tasks/" + task).body("reminders[0].firedAt", nullValue());
        patches(task, "{" + DUE + "}").statusCode(200);
        looks.at(AT.plusSeconds(1800)).look();
        ada.sees("/tasks/" + task).body("reminders[0].firedAt", notNullValue());
    }

    @Test
    void aReminderThatIsSentBackKeepsItsStamps() {
        var task = addsWithBefore();
        looks.at(AT).look();
        String id = ada.sees("/tasks/" + task).extract().path("reminders[0].id");
        patches(task, "{\"title\": \"Ring\", \"reminders\": [{\"id\": \"%s\", \"before\": \"PT30M\"}]}".formatted(id))
                .statusCode(200)
                .body("reminders[0].id", is(id))
                .body("reminders[0].firedAt", equalTo(AT.toString()));
        var reminders = ada.sees("/tasks/" + task).extract().path("reminders");
        ada.asks()
                .body(Map.of("reminders", reminders))
                .patch("/api/v1/tasks/" + task)
                .then()
                .statusCode(200)
                .body("version", is(3));
    }

    @Test
    void stampsThatAClientSendsAreIgnored() {
        var stamped = """
                {"before": "PT30M", "firedAt": "2020-01-01T00:00:00Z", "snoozedUntil": "2020-01-01T00:00:00Z",
                 "dismissedAt": "2020-01-01T00:00:00Z"}""";
        var task = ada.adds("Call", DUE + ", \"reminders\": [" + stamped + "]");
        ada.sees("/tasks/" + task)
                .body("reminders[0].firedAt", nullValue())
                .body("reminders[0].snoozedUntil", nullValue())
                .body("reminders[0].dismissedAt", nullValue());
        patches(task, "{\"reminders\": [" + stamped + "]}").body("reminders[0].firedAt", nullValue());
        comesExactly(task, AT);
    }

    @Test
    void oneWithoutAnIdIsNewAndMissingOnesGo() {
        var task = addsWithBefore();
        looks.at(AT).look();
        String id = ada.sees("/tasks/" + task).extract().path("reminders[0].id");
        patches(task, "{\"reminders\": [{\"before\": \"PT10M\"}]}")
                .statusCode(200)
                .body("reminders", hasSize(1))
                .body("reminders[0].id", not(id))
                .body("reminders[0].firedAt", nullValue());
    }

    @Test
    void aReminderThatSaysSomethingElseComesOnceMore() {
        var task = addsWithBefore();
        looks.at(AT).look();
        String id = ada.sees("/tasks/" + task).extract().path("reminders[0].id");
        patches(task, "{\"reminders\": [{\"id\": \"%s\", \"before\": \"PT10M\"}]}".formatted(id))
                .body("reminders.id", contains(id))
                .body("reminders[0].firedAt", nullValue());
        comesExactly(task, AT.plusSeconds(1200));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"0199c7a4-0000-7000-8000-000000000000\", \"before\": \"PT1H\"}",
                "{\"id\": \"%1$s\", \"before\": \"PT1H\"}, {\"id\": \"%1$s\", \"before\": \"PT2H\"}"
            })
    void idsMustBeTheTasksOwnOnceEach(String reminders) {
        var task = addsWithBefore();
        String id = ada.sees("/tasks/" + task).extract().path("reminders[0].id");
        patches(task, "{\"reminders\": [%s]}".formatted(reminders.formatted(id)))
                .statusCode(400)
                .body("errors.field", contains("reminders"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                   | reminders[0]",
                "{\"at\": \"2030-01-01T00:00:00Z\", \"before\": \"PT1H\"} | reminders[0]",
                "{\"before\": \"-PT1S\"}                                | reminders[0].before",
                "{\"before\": \"PT8785H\"}                              | reminders[0].before",
                "{\"before\": \"PT1H\", \"id\": \"7\"}                    | reminders[0].id",
                "{\"before\": \"PT1H\", \"firedAt\": 7}                  | reminders[0].firedAt",
                "{\"before\": \"PT1H\", \"when\": 7}                     | reminders[0].when",
                "7                                                    | reminders[0]"
            })
    void whatIsNoReminderIsRefused(String reminder, String field) {
        ada.adds("{\"title\": \"x\", \"reminders\": [%s]}".formatted(reminder))
                .statusCode(400)
                .body("errors.field", contains(field));
    }

    @Test
    void aNewDueArmsWhatCountsFromItAndNothingElse() {
        var task = ada.adds("Call", DUE + ", \"reminders\": [{\"before\": \"PT30M\"}, {\"at\": \"%s\"}]".formatted(AT));
        looks.at(AT).look();
        patches(task, "{" + DUE + ", \"notes\": \"the same due\"}").body("reminders[0].firedAt", notNullValue());
        patches(task, "{\"due\": {\"dateTime\": \"2030-06-02T10:00:00\", \"zone\": \"UTC\"}}")
                .body("reminders[0].firedAt", nullValue())
                .body("reminders[1].firedAt", notNullValue());
        comesExactly(task, AT.plusSeconds(86_400));
    }

    @Test
    void theNextOccurrenceArmsWhatCountsFromIt() {
        var task = ada.adds(
                "Rent",
                DUE + ", \"recurrence\": {\"rule\": \"FREQ=DAILY;COUNT=2\"}, \"reminders\": [{\"before\": \"PT30M\"}]");
        looks.at(AT).look();
        ada.asks().post("/api/v1/tasks/{id}/complete", task).then().body("reminders[0].firedAt", nullValue());
        comesExactly(task, AT.plusSeconds(86_400));
        ada.asks().post("/api/v1/tasks/{id}/complete", task).then().body("status", is("done"));
        looks.at(AT.plusSeconds(172_800)).look();
        ada.sees("/activity?actor=system").body("items", hasSize(2));
    }
}
