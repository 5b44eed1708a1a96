package dev.todochatbot.todo.task.read;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import dev.todochatbot.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
class DeferredTest {

    private static final ZoneId ZONE = ZoneId.of("Pacific/Kiritimati");

    Person ada;

    @BeforeEach
    void register() {
        ada = Person.register(ZONE.getId());
    }

    private static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    private void add(String title, LocalDate start, String due) {
        ada.adds(
                title,
                (start == null ? "" : "\"start\": \"%s\", ".formatted(start))
                        + "\"due\": %s, \"tags\": [\"t\"]".formatted(due));
    }

    private static String on(LocalDate day) {
        return "{\"date\": \"%s\"}".formatted(day);
    }

    private static String at(LocalDateTime time, ZoneId zone) {
        return "{\"dateTime\": \"%s:00\", \"zone\": \"%s\"}".formatted(time, zone);
    }

    /** Two that are put off, four that are not. */
    private void fill() {
        var later = today().plusDays(3);
        add("put off", later, "null");
        add("put off although due", later, on(today().plusDays(1)));
        add("plain", null, "null");
        add("starts today", today(), "null");
        add("due by then", later, on(today()));
        add("overdue", later, on(today().minusDays(9)));
    }

    @Test
    void whatStartsAfterTodayIsLeftOutOrAlone() {
        fill();
        ada.sees("/tasks").body("items", hasSize(6));
        ada.sees("/tasks?deferred=also").body("items", hasSize(6));
        ada.sees("/tasks?deferred=none")
                .body("items.title", contains("plain", "starts today", "due by then", "overdue"));
        ada.sees("/tasks?deferred=only").body("items.title", contains("put off", "put off although due"));
        ada.sees("/tasks?deferred=only&due=none&tag=t&status=all").body("items.title", contains("put off"));
    }

    /** Of a moment the owner's day counts, wherever it was said. */
    @Test
    void aMomentIsDueOnTheOwnersDay() {
        var elsewhere = ZoneId.of("Pacific/Pago_Pago");
        var late = today().atTime(23, 30).atZone(ZONE).withZoneSameInstant(elsewhere);
        var early = today().plusDays(1).atTime(0, 30).atZone(ZONE).withZoneSameInstant(elsewhere);
        add("today here", today().plusDays(3), at(late.toLocalDateTime(), elsewhere));
        add("tomorrow here", today().plusDays(3), at(early.toLocalDateTime(), elsewhere));
        ada.sees("/tasks?deferred=none").body("items.title", contains("today here"));
        ada.sees("/tasks?deferred=only").body("items.title", contains("tomorrow here"));
    }

    @Test
    void pagesOfEveryOrderHoldEachOnce() {
        for (var round = 0; round < 3; round++) fill();
        for (var sort : List.of("position", "-position", "due", "-due", "title", "priority", "-created", "updated")) {
            var numbers = new ArrayList<Integer>();
            String cursor = null;
            do {
                var page = ada.asks()
                        .queryParam("deferred", "none")
                        .queryParam("sort", sort)
                        .queryParam("limit", 5);
                if (cursor != null) page.queryParam("cursor", cursor);
                var answer = page.get("/api/v1/tasks").then().statusCode(200).extract();
                numbers.addAll(answer.path("items.number"));
                cursor = answer.path("nextCursor");
            } while (cursor != null);
            assertEquals(12, numbers.size(), sort);
            assertEquals(12, numbers.stream().distinct().count(), sort);
        }
    }

    @Test
    void anotherWordIsRefusedByName() {
        for (var word : List.of("all", "NONE", ""))
            ada.sees("/tasks?deferred=" + word).statusCode(400).body("errors.field", hasItem("deferred"));
    }

    @Test
    void countsLeaveItOut() {
        fill();
        ada.asks().body("{\"name\": \"Garden\"}").post("/api/v1/lists");
        ada.adds("in a list", "\"list\": \"Garden\", \"start\": \"%s\"".formatted(today().plusDays(1)));
        ada.sees("/summary")
                .body("open", is(4), "inbox", is(4), "upcoming", is(0), "today", is(1), "overdue", is(1))
                .body("lists.open", contains(0))
                .body("tags.open", contains(4));
        ada.sees("/statistics").body("totals.open", is(7), "byList.open", containsInAnyOrder(6, 1));
        ada.sees("/tags").body("items.open", contains(6));
    }
}
