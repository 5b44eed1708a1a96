package dev.todochatbot.todo.reminder;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.inject.Inject;

import dev.todochatbot.todo.Person;
import dev.todochatbot.todo.Somebody;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
class SnoozeTest {

    @Inject
    Looks looks;

    final Instant moment = Instant.now().plus(1, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MILLIS);
    final Instant later = moment.plus(1, ChronoUnit.HOURS);
    Person ada;
    String task;
    String reminder;

    @BeforeEach
    void comes() {
        ada = Person.register();
        task = Calls.at(moment, ada);
        reminder = ada.sees("/tasks/" + task).extract().path("reminders[0].id");
    }

    private ValidatableResponse snoozes(String until) {
        return ada.asks()
                .body("{\"until\": %s}".formatted(until))
                .post("/api/v1/tasks/{id}/reminders/{reminder}/snooze", task, reminder)
                .then();
    }

    private ValidatableResponse snoozes(Instant until) {
        return snoozes("\"" + until + "\"");
    }

    private ValidatableResponse dismisses() {
        return ada.asks()
                .post("/api/v1/tasks/{id}/reminders/{reminder}/dismiss", task, reminder)
                .then();
    }

    @Test
    void aSnoozedOneComesAgain() {
        looks.at(moment).look();
        snoozes(later)
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("version", is(3))
                .body("reminders[0].snoozedUntil", equalTo(later.toString()))
                .body("reminders[0].firedAt", equalTo(moment.toString()));
        ada.sees("/tasks?reminded=true").body("items", hasSize(0));
        looks.at(later.minusMillis(1)).look();
        ada.sees("/tasks/" + task).body("version", is(3));
        looks.at(later).look();
        looks.at(later).look();
        ada.sees("/tasks/" + task)
                .body("version", is(4))
                .body("reminders[0].firedAt", equalTo(later.toString()))
                .body("reminders[0].snoozedUntil", nullValue());
        ada.sees("/tasks/" + task + "/history")
                .body("items.action", contains("reminded", "updated", "reminded", "created"))
                .body("items[1].actor.kind", is("user"))
                .body("items[1].after.keySet()", contains("reminders"));
        ada.sees("/tasks?reminded=true").body("items.id", contains(task));
    }

    @Test
    void whatHasComeIsListedUntilItIsPutAway() {
        ada.sees("/tasks?reminded=true").statusCode(200).body("items", hasSize(0));
        looks.at(moment).look();
        ada.sees("/tasks?reminded=true&sort=-created").body("items.id", contains(task));
        dismisses().statusCode(200).body("reminders[0].dismissedAt", notNullValue());
        ada.sees("/tasks?reminded=true").body("items", hasSize(0));
        ada.sees("/tasks?reminded=perhaps").statusCode(400).body("errors.field", contains("reminded"));
    }

    @Test
    void dismissingTwiceAnswersTheSame() {
        looks.at(moment).look();
        var first = dismisses().statusCode(200).extract().asString();
        assertEquals(first, dismisses().statusCode(200).extract().asString());
        looks.at(later).look();
        ada.sees("/tasks/" + task).body("version", is(3));
    }

    @Test
    void aSnoozedOneThatIsPutAwayComesNoMore() {
        looks.at(moment).look();
        snoozes(later);
        dismisses().statusCode(200).body("reminders[0].snoozedUntil", nullValue());
        looks.at(later).look();
        ada.sees("/tasks/" + task).body("version", is(4));
        snoozes(later).statusCode(200).body("reminders[0].dismissedAt", nullValue());
        looks.at(later).look();
        ada.sees("/tasks/" + task).body("reminders[0].firedAt", equalTo(later.toString()));
    }

    @Test
    void oneThatHasNotComeIsRefused() {
        snoozes(later).statusCode(409).body("code", is("reminder_not_fired"));
        dismisses().statusCode(409).body("code", is("reminder_not_fired"));
        ada.sees("/tasks/" + task).body("version", is(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "\"\"",
                "\"tomorrow\"",
                "17",
                "\"2020-01-01T00:00:00Z\"",
                "\"9999-12-31T23:59:59Z\"",
                "\"2026-11-30T08:00:00\"",
                "\"+999999999-12-31T23:59:59Z\""
            })
    void untilMustBeAMomentAhead(String until) {
        looks.at(moment).look();
        snoozes(until).statusCode(400).body("errors.field", contains("until"));
    }

    @Test
    void untilMustBeThereAndNothingElse() {
        looks.at(moment).look();
        var path = "/api/v1/tasks/" + task + "/reminders/" + reminder + "/snooze";
        ada.asks().body("{}").post(path).then().statusCode(400).body("errors.field", contains("until"));
        ada.asks()
                .body("{\"until\": \"%s\", \"more\": 1}".formatted(later))
                .post(path)
                .then()
                .statusCode(400)
                .body("errors.field", contains("more"));
    }

    @Test
    void missingAndOtherPeoplesAreNotFound() {
        looks.at(moment).look();
        var eve = Person.register();
        var other = UUID.randomUUID().toString();
        for (var what : new String[] {"snooze", "dismiss"}) {
            var body = what.equals("snooze") ? "{\"until\": \"%s\"}".formatted(later) : "";
            for (var path : new String[] {
                task + "/reminders/" + other,
                other + "/reminders/" + reminder,
                task + "/reminders/7",
                "seven/reminders/" + reminder
            })
                ada.asks()
                        .body(body)
                        .post("/api/v1/tasks/{path}/{what}"
                                .replace("{path}", path)
                                .replace("{what}", what))
                        .then()
                        .statusCode(404);
            eve.asks()
                    .body(body)
                    .post("/api/v1/tasks/" + task + "/reminders/" + reminder + "/" + what)
                    .then()
                    .statusCode(404);
        }
        ada.asks().delete("/api/v1/tasks/" + task);
        dismisses().statusCode(404);
    }

    @Test
    void aStaleVersionIsRefused() {
        looks.at(moment).look();
        var path = "/api/v1/tasks/" + task + "/reminders/" + reminder + "/dismiss";
        ada.asks().header("If-Match", "\"1\"").post(path).then().statusCode(412);
        ada.asks().header("If-Match", "\"2\"").post(path).then().statusCode(200);
    }

    @Test
    void aRepeatedRequestTakesEffectOnce() {
        looks.at(moment).look();
        var key = UUID.randomUUID().toString();
        for (var again = 0; again < 2; again++)
            ada.asks()
                    .header("Idempotency-Key", key)
                    .body("{\"until\": \"%s\"}".formatted(later))
                    .post("/api/v1/tasks/{id}/reminders/{reminder}/snooze", task, reminder)
                    .then()
                    .statusCode(200)
                    .body("version", is(3));
        ada.asks()
                .header("Idempotency-Key", key)
                .body("{\"until\": \"%s\"}".formatted(later.plusSeconds(1)))
                .post("/api/v1/tasks/{id}/reminders/{reminder}/snooze", task, reminder)
                .then()
                .statusCode(422);
    }

    @Test
    void aTokenThatOnlyReadsMayNot() {
        var ann = Somebody.registered();
        var token = ann.personalToken("reader", "tasks:read");
        given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .post("/api/v1/tasks/{id}/reminders/{reminder}/dismiss", task, reminder)
                .then()
                .statusCode(403);
    }
}
