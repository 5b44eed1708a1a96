package dev.todochatbot.todo.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import dev.todochatbot.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** A reminder comes at its moment, once, or later where it was missed; and not at all for what is over. */
@QuarkusTest
class FiringTest {

    @Inject
    Looks looks;

    final Instant moment = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MILLIS);
    Person ada;

    @BeforeEach
    void register() {
        ada = Person.register();
    }

    @Test
    void itComesAtItsMomentAndNotBefore() {
        var id = Calls.at(moment, ada);
        looks.at(moment.minusMillis(1)).look();
        ada.sees("/tasks/" + id).body("reminders[0].firedAt", nullValue(), "version", is(1));
        looks.at(moment).look();
        ada.sees("/tasks/" + id)
                .body("reminders[0].firedAt", equalTo(moment.toString()))
                .body("reminders[0].id", notNullValue())
                .body("reminders[0].snoozedUntil", nullValue())
                .body("version", is(2))
                .body("updatedAt", equalTo(moment.toString()));
        looks.at(moment.plusSeconds(5)).look();
        ada.sees("/tasks/" + id).body("version", is(2));
        assertEquals(1, Calls.cameTo(ada));
    }

    @Test
    void itsEventTellsOfItAlone() {
        var id = Calls.at(moment, ada);
        looks.at(moment).look();
        ada.sees("/tasks/" + id + "/history")
                .body("items.action", contains("reminded", "created"))
                .body("items[0].actor.kind", is("system"))
                .body("items[0].title", is("Call"))
                .body("items[0].number", is(1))
                .body("items[0].id", is(2))
                .body("items[0].before", nullValue())
                .body("items[0].after.keySet()", contains("reminder"))
                .body("items[0].after.reminder.at", equalTo(moment.toString()))
                .body("items[0].after.reminder.firedAt", equalTo(moment.toString()));
        ada.sees("/activity?actor=user").body("items.action", contains("created"));
    }

    @Test
    void whatWasMissedComesWhenSomebodyLooksAgain() {
        var id = Calls.at(moment, ada);
        looks.at(moment.plus(30, ChronoUnit.DAYS)).look();
        looks.at(moment.plus(31, ChronoUnit.DAYS)).look();
        ada.sees("/tasks/" + id).body("version", is(2));
    }

    @Test
    void allThatIsDueOfOneTaskComesInTheOrderOfItsMoments() {
        var reminders = IntStream.range(0, 20)
                .mapToObj(i -> "{\"at\": \"%s\"}".formatted(moment.minusSeconds(i)))
                .collect(Collectors.joining(","));
        var id = ada.adds("Busy", "\"reminders\": [%s]".formatted(reminders));
        looks.at(moment).look();
        ada.sees("/tasks/" + id)
                .body("version", is(21))
                .body("reminders.firedAt", everyItem(equalTo(moment.toString())));
        ada.sees("/activity?actor=system")
                .body("items", hasSize(20))
                .body("items[0].after.reminder.at", equalTo(moment.toString()))
                .body(
                        "items.id",
                        equalTo(IntStream.rangeClosed(2, 21)
                                .map(i -> 23 - i)
                                .boxed()
                                .toList()));
    }

    @Test
    void whatIsDoneOrInTheTrashRemindsOfNothing() {
        var done = Calls.at(moment, ada);
        ada.asks().post("/api/v1/tasks/{id}/complete", done).then().statusCode(200);
        var gone = Calls.at(moment, ada);
        ada.asks().delete("/api/v1/tasks/" + gone).then().statusCode(204);
        looks.at(moment).look();
        assertEquals(0, Calls.cameTo(ada));
        ada.asks().post("/api/v1/tasks/{id}/reopen", done).then().body("reminders[0].firedAt", nullValue());
        ada.asks().post("/api/v1/tasks/{id}/restore", gone).then().body("reminders[0].firedAt", nullValue());
        looks.at(moment).look();
        assertEquals(2, Calls.cameTo(ada));
    }

    @Test
    void whatComesBackDoesNotRemindLate() {
        var past = Instant.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        var later = ", {\"at\": \"%s\"}".formatted(moment);
        var members = "\"reminders\": [{\"at\": \"%s\"}%s]".formatted(past, later);
        var done = ada.adds("Done", members);
        ada.asks().post("/api/v1/tasks/{id}/complete", done);
        var gone = ada.adds("Gone", members);
        ada.asks().delete("/api/v1/tasks/" + gone);
        var undone = ada.adds("Undone", members);
        var set = UUID.randomUUID().toString();
        ada.in(set).delete("/api/v1/tasks/" + undone);
        ada.asks().post("/api/v1/tasks/{id}/reopen", done).then().statusCode(200);
        ada.asks().post("/api/v1/tasks/{id}/restore", gone).then().statusCode(200);
        ada.asks().post("/api/v1/changes/{set}/undo", set).then().statusCode(200);
        looks.at(Instant.now()).look();
        assertEquals(0, Calls.cameTo(ada));
        for (var id : new String[] {done, gone, undone})
            ada.sees("/tasks/" + id)
                    .body("reminders[0].firedAt", equalTo(past.toString()))
                    .body("reminders[0].dismissedAt", notNullValue())
                    .body("reminders[1].firedAt", nullValue());
        looks.at(moment).look();
        assertEquals(3, Calls.cameTo(ada));
    }
}
