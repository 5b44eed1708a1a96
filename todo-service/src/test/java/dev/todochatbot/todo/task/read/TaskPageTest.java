package dev.todochatbot.todo.task.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import dev.todochatbot.todo.Person;
import dev.todochatbot.todo.SqlStatements;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
class TaskPageTest {

    Person ada;

    @BeforeEach
    void register() {
        ada = Person.register();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "position",
                "-position",
                "due",
                "-due",
                "priority",
                "-priority",
                "title",
                "-title",
                "created",
                "-updated"
            })
    void pagesWalkEverythingOnceWhileTasksAreAdded(String sort) {
        var priorities = List.of("none", "low", "medium", "high");
        var known = new HashSet<String>();
        for (int i = 0; i < 11; i++) {
            var due = i % 3 == 0 ? "null" : "{\"date\": \"2026-12-%02d\"}".formatted(20 - i / 2);
            known.add(ada.adds(
                    "Task " + i % 4, "\"priority\": \"%s\", \"due\": %s".formatted(priorities.get(i % 4), due)));
        }
        ada.asks()
                .post("/api/v1/tasks/" + known.iterator().next() + "/complete")
                .then()
                .statusCode(200);

        var walked = new ArrayList<String>();
        String cursor = null;
        do {
            var page = ada.sees("/tasks?status=all&limit=2&sort=" + sort + (cursor == null ? "" : "&cursor=" + cursor))
                    .statusCode(200);
            walked.addAll(page.extract().path("items.id"));
            cursor = page.extract().path("nextCursor");
            if (walked.size() < 8) ada.adds("Added meanwhile", "\"priority\": \"medium\"");
        } while (cursor != null);
        assertEquals(new HashSet<>(walked).size(), walked.size(), "none twice");
        assertTrue(walked.containsAll(known), "all of them");
    }

    @Test
    void tasksWithoutTheFieldComeLastWhicheverWayRound() {
        ada.adds("none", "");
        ada.adds("late", "\"due\": {\"date\": \"2026-12-02\"}, \"priority\": \"high\"");
        ada.adds("evening", "\"due\": {\"dateTime\": \"2026-12-01T18:00:00\", \"zone\": \"Europe/Berlin\"}");
        ada.adds("day", "\"due\": {\"date\": \"2026-12-01\"}, \"priority\": \"low\"");
        ada.sees("/tasks?sort=due").body("items.title", contains("evening", "day", "late", "none"));
        ada.sees("/tasks?sort=-due").body("items.title", contains("late", "day", "evening", "none"));
        ada.sees("/tasks?sort=priority&limit=2").body("items.title", contains("day", "late"));
        ada.sees("/tasks?sort=-priority&limit=2").body("items.title", contains("late", "day"));
    }

    @Test
    void duesAreInTheOrderOfTime() {
        ada.adds("midnight in Berlin", "\"due\": {\"date\": \"2026-12-01\"}");
        ada.adds(
                "17:00 in New York",
                "\"due\": {\"dateTime\": \"2026-12-01T17:00:00\", \"zone\": \"America/New_York\"}");
        ada.adds("18:00 in Berlin", "\"due\": {\"dateTime\": \"2026-12-01T18:00:00\", \"zone\": \"Europe/Berlin\"}");
        ada.adds(
                "20:00 in New York",
                "\"due\": {\"dateTime\": \"2026-12-01T20:00:00\", \"zone\": \"America/New_York\"}");
        ada.adds("08:00 in Tokyo", "\"due\": {\"dateTime\": \"2026-12-02T08:00:00\", \"zone\": \"Asia/Tokyo\"}");
        ada.adds("midnight in Berlin, too", "\"due\": {\"date\": \"2026-12-01\"}");
        ada.adds("a day later", "\"due\": {\"date\": \"2026-12-02\"}");
        ada.adds("never", "");
        var order = List.of(
                "18:00 in Berlin",
                "17:00 in New York",
                "midnight in Berlin",
                "midnight in Berlin, too",
                "08:00 in Tokyo",
                "20:00 in New York",
                "a day later",
                "never");
        // 17:00 in New York is 23:00 in Berlin; 08:00 in Tokyo is midnight there, on the second
        for (int limit = 1; limit < 9; limit++) {
            assertEquals(order, walked("/tasks?sort=due&limit=" + limit));
            var back = new ArrayList<>(order.subList(0, 7).reversed());
            back.add("never");
            assertEquals(back, walked("/tasks?sort=-due&limit=" + limit));
            assertEquals(order.subList(0, 4), walked("/tasks?sort=due&due=2026-12-01..2026-12-01&limit=" + limit));
        }
    }

    private List<String> walked(String path) {
        var titles = new ArrayList<String>();
        String cursor = null;
        do {
            var page =
                    ada.sees(path + (cursor == null ? "" : "&cursor=" + cursor)).statusCode(200);
            titles.addAll(page.extract().path("items.title"));
            cursor = page.extract().path("nextCursor");
        } while (cursor != null);
        return titles;
    }

    @Test
    void filtersNarrowTheList() {
        ada.asks().body("{\"name\": \"Garden\"}").post("/api/v1/lists").then().statusCode(201);
        ada.adds("Mow 100% of it", "\"list\": \"garden\", \"tags\": [\"Outside\"], \"priority\": \"high\"");
        ada.adds("Read", "\"notes\": \"something_long about grass\"");
        ada.asks().post("/api/v1/tasks/" + ada.adds("Sow", "\"list\": \"Garden\"") + "/complete");
        ada.sees("/tasks?list=GARDEN").body("items.title", contains("Mow 100% of it"));
        ada.sees("/tasks?list=Garden&status=all").body("items.title", containsInAnyOrder("Mow 100% of it", "Sow"));
        ada.sees("/tasks?status=done").body("items.title", contains("Sow"));
        ada.sees("/tasks?tag=outside").body("items.title", contains("Mow 100% of it"));
        ada.sees("/tasks?priority=none").body("items.title", contains("Read"));
        ada.sees("/tasks?q=GRASS something").body("items.title", contains("Read"));
        ada.sees("/tasks?q={q}", "100%").body("items.title", contains("Mow 100% of it"));
        ada.sees("/tasks?q={q}", "o_l").body("items", empty());
        ada.sees("/tasks?tag=outside&priority=low").body("items", empty()).body("nextCursor", nullValue());
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        for (int i = 0; i < 2; i++) ada.adds("Task", "");
        String cursor =
                ada.sees("/tasks?limit=1").body("items", hasSize(1)).extract().path("nextCursor");
        ada.sees("/tasks?limit=1&sort=due&cursor=" + cursor).statusCode(400);
    }

    @Test
    void everyReadIsOneStatement() {
        var id = ada.adds("Only one", "");
        String inbox = ada.sees("/lists").extract().path("items[0].id");
        for (var path : List.of(
                "/tasks",
                "/tasks?status=all&due=today&q=x&tag=y&list=Inbox&sort=-due",
                "/tasks/" + id,
                "/tasks/" + id + "/history",
                "/trash",
                "/lists",
                "/lists/" + inbox,
                "/me/sessions",
                "/me/tokens",
                "/tags",
                "/summary",
                "/activity")) {
            var statements = SqlStatements.during(() -> ada.sees(path).statusCode(200));
            assertEquals(1, statements.size(), () -> path + ": " + statements);
        }
    }
}
