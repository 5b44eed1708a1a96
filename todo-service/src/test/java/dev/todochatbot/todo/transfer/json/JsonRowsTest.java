package dev.todochatbot.todo.transfer.json;

import dev.todochatbot.todo.Person;
import dev.todochatbot.todo.transfer.Files;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
class JsonRowsTest {

    Person ada;

    @BeforeEach
    void register() {
        ada = Person.register();
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
}
