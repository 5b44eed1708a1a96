package dev.todochatbot.todo.reminder;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.inject.Inject;

import dev.todochatbot.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** That a reminder came is nobody's change: it stands in nobody's way, and stays as it is. */
@QuarkusTest
class ReminderUndoTest {

    @Inject
    Looks looks;

    final Instant moment = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
    final String set = UUID.randomUUID().toString();
    Person ada;
    String task;
    String reminder;

    @BeforeEach
    void addsATask() {
        ada = Person.register("UTC");
        task = Calls.at(moment, ada);
        reminder = ada.sees("/tasks/" + task).extract().path("reminders[0].id");
    }

    private void changes(String patch) {
        ada.in(set).body(patch).patch("/api/v1/tasks/" + task).then().statusCode(200);
    }

    private ValidatableResponse undo(String changeSet) {
        return ada.asks().post("/api/v1/changes/{set}/undo", changeSet).then();
    }

    private ValidatableResponse seesIt() {
        return ada.sees("/tasks/" + task);
    }

    @Test
    void aFiringInBetweenKeepsNothingFromBeingUndone() {
        changes("""
                {"title": "Ring", "reminders": [{"id": "%s", "at": "%s"}, {"at": "2031-01-01T00:00:00Z"}]}""".formatted(reminder, moment));
        looks.at(moment).look();
        undo(set).statusCode(200).body("restored", is(1));
        seesIt().body("title", is("Call"))
                .body("reminders.id", contains(reminder))
                .body("reminders[0].firedAt", equalTo(moment.toString()));
    }

    /** Both in the change set of a change that came with them: one undo takes back all three. */
    @Test
    void snoozingAndDismissingJoinAChangeSet() {
        looks.at(moment).look();
        var until = moment.plusSeconds(3600);
        var path = "/api/v1/tasks/%s/reminders/%s/".formatted(task, reminder);
        changes("{\"title\": \"Ring\"}");
        ada.asks()
                .header("Change-Set", set)
                .body("{\"until\": \"%s\"}".formatted(until))
                .post(path + "snooze")
                .then()
                .statusCode(200);
        ada.sees("/tasks/" + task + "/history")
                .body("items.changeSet.findAll { it == '%s' }".formatted(set), hasSize(2));
        ada.asks().header("Change-Set", set).post(path + "dismiss").then().statusCode(200);

        undo(set).statusCode(200).body("restored", is(1));
        seesIt().body("title", is("Call"))
                .body("reminders[0].firedAt", equalTo(moment.toString()))
                .body("reminders[0].snoozedUntil", nullValue())
                .body("reminders[0].dismissedAt", nullValue());
        ada.asks()
                .header("Change-Set", set)
                .body("{\"until\": \"%s\"}".formatted(until))
                .post(path + "snooze")
                .then()
                .statusCode(409);
    }

    @Test
    void anUndoneCreationWhoseReminderCameIsInTheTrash() {
        var created = ada.sees("/tasks/" + task + "/history").extract().<String>path("items[0].changeSet");
        looks.at(moment).look();
        undo(created).statusCode(200);
        ada.sees("/trash").body("items.id", contains(task));
    }

    @Test
    void remindersThatWereChangedAgainAreAConflict() {
        changes("{\"reminders\": []}");
        ada.asks().body("{\"reminders\": [{\"at\": \"2031-01-01T00:00:00Z\"}]}").patch("/api/v1/tasks/" + task);
        undo(set).statusCode(409).body("conflicts[0].fields", contains("reminders"));
    }

    @Test
    void aReminderThatWasTakenAwayComesBackWithItsIdAndItsStamps() {
        looks.at(moment).look();
        changes("{\"reminders\": []}");
        undo(set).statusCode(200);
        seesIt().body("reminders.id", contains(reminder)).body("reminders[0].firedAt", equalTo(moment.toString()));
    }

    @Test
    void whatWasPutAwayIsThereAgain() {
        looks.at(moment).look();
        ada.in(set)
                .post("/api/v1/tasks/{id}/reminders/{reminder}/dismiss", task, reminder)
                .then()
                .statusCode(200);
        var undone = undo(set).statusCode(200).body("restored", is(1)).extract().<String>path("changeSet");
        ada.sees("/tasks?reminded=true").body("items.id", contains(task));
        undo(undone).statusCode(200);
        seesIt().body("reminders[0].dismissedAt", notNullValue());
    }

    @Test
    void takingBackAComingChangesNothing() {
        looks.at(moment).look();
        var coming = ada.sees("/activity?actor=system").extract().<String>path("items[0].changeSet");
        undo(coming).statusCode(200).body("restored", is(0));
        seesIt().body("reminders[0].firedAt", notNullValue(), "version", is(2));
    }

    @Test
    void anOccurrenceThatComesBackHasItsStampsAgain() {
        var rent = ada.adds("Rent", """
                "due": {"dateTime": "2030-01-01T10:00:00", "zone": "UTC"}, "recurrence": {"rule": "FREQ=DAILY"},
                "reminders": [{"before": "PT30M"}]""");
        var first = Instant.parse("2030-01-01T09:30:00Z");
        looks.at(first).look();
        ada.in(set)
                .post("/api/v1/tasks/{id}/complete", rent)
                .then()
                .body("due.dateTime", is("2030-01-02T10:00:00"))
                .body("reminders[0].firedAt", nullValue());
        undo(set).statusCode(200);
        ada.sees("/tasks/" + rent)
                .body("due.dateTime", is("2030-01-01T10:00:00"))
                .body("reminders[0].firedAt", equalTo(first.toString()));
    }

    @Test
    void aDueThatComesBackArmsWhatCountsFromIt() {
        var trip = ada.adds("Trip", """
                "due": {"dateTime": "2030-02-01T10:00:00", "zone": "UTC"}, "reminders": [{"before": "PT1H"}]""");
        ada.in(set).body("""
                {"due": {"dateTime": "2030-01-01T10:00:00", "zone": "UTC"}}""").patch("/api/v1/tasks/" + trip);
        looks.at(Instant.parse("2030-01-01T09:00:00Z")).look();
        ada.sees("/tasks/" + trip).body("reminders[0].firedAt", notNullValue());
        undo(set).statusCode(200);
        ada.sees("/tasks/" + trip).body("reminders[0].firedAt", nullValue());
        looks.at(Instant.parse("2030-02-01T09:00:00Z")).look();
        ada.sees("/tasks/" + trip).body("reminders[0].firedAt", equalTo("2030-02-01T09:00:00Z"));
    }
}
