package dev.todochatbot.todo.reminder;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.inject.Inject;

import dev.todochatbot.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
class ReminderImportTest {

    final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Inject
    Looks looks;

    private static void brings(Person who, String file) {
        who.asks().body(file).post("/api/v1/import").then().statusCode(200).body("failed", hasSize(0));
    }

    @Test
    void whatIsPastDoesNotComeAndWhatIsAheadDoes() {
        var ada = Person.register("UTC");
        brings(ada, """
                {"tasks": [{"title": "Old", "due": {"date": "2020-01-02"},
                 "reminders": [{"at": "2020-01-01T00:00:00Z"}, {"before": "PT1H"}, {"at": "%s"}]}]}""".formatted(now.plusSeconds(600)));
        looks.at(now.plusSeconds(599)).look();
        ada.sees("/tasks")
                .body("items[0].version", is(1))
                .body("items[0].reminders[0].firedAt", is("2020-01-01T00:00:00Z"))
                .body("items[0].reminders[0].dismissedAt", notNullValue())
                .body("items[0].reminders[1].firedAt", is("2020-01-01T23:00:00Z"))
                .body("items[0].reminders[2].firedAt", nullValue());
        ada.sees("/tasks?reminded=true").body("items", hasSize(0));
        looks.at(now.plusSeconds(600)).look();
        ada.sees("/activity?actor=system").body("items", hasSize(1));
    }

    @Test
    void anExportKeepsWhatCameOfThem() {
        var ada = Person.register("UTC");
        var fired = ada.adds("Fired", "\"reminders\": [{\"at\": \"%s\"}]".formatted(now.plusSeconds(60)));
        var snoozed = ada.adds("Snoozed", "\"reminders\": [{\"at\": \"%s\"}]".formatted(now.plusSeconds(60)));
        var dismissed = ada.adds("Dismissed", "\"reminders\": [{\"at\": \"%s\"}]".formatted(now.plusSeconds(60)));
        ada.adds("Ahead", "\"reminders\": [{\"at\": \"%s\"}]".formatted(now.plusSeconds(86_400)));
        looks.at(now.plusSeconds(60)).look();
        ada.asks()
                .body("{\"until\": \"%s\"}".formatted(now.plusSeconds(7200)))
                .post(path(ada, snoozed) + "/snooze")
                .then()
                .statusCode(200);
        ada.asks().post(path(ada, dismissed) + "/dismiss").then().statusCode(200);
        var export = ada.sees("/export?format=json").extract().asString();
        var bob = Person.register("UTC");
        brings(bob, export);
        assertEquals(export, bob.sees("/export?format=json").extract().asString());
        looks.at(now.plusSeconds(7200)).look();
        bob.sees("/activity?actor=system").body("items", hasSize(1)).body("items[0].title", equalTo("Snoozed"));
        bob.sees("/tasks/" + fired).body("version", is(2));
    }

    private static String path(Person who, String task) {
        return "/api/v1/tasks/" + task + "/reminders/"
                + who.sees("/tasks/" + task).extract().path("reminders[0].id");
    }
}
