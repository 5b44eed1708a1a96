package dev.todochatbot.todo.task.read;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

import dev.todochatbot.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;

@QuarkusTest
class DueFilterTest {

    /** The day begins here almost before anywhere else, and ends there almost after everywhere else. */
    static final ZoneId EAST = ZoneId.of("Pacific/Kiritimati");

    static final ZoneId WEST = ZoneId.of("Pacific/Pago_Pago");

    Person ada;
    final LocalDate today = LocalDate.now(EAST);

    @BeforeEach
    void register() {
        ada = Person.register(EAST.getId());
    }

    @Test
    void daysCountInTheZoneOfTheOwner() {
        ada.adds("yesterday", due(today.minusDays(1)));
        ada.adds("today", due(today));
        ada.adds("in six days", due(today.plusDays(6)));
        ada.adds("in seven days", due(today.plusDays(7)));
        ada.adds("some day", "");
        ada.sees("/tasks?due=overdue").body("items.title", contains("yesterday"));
        ada.sees("/tasks?due=today").body("items.title", contains("today"));
        ada.sees("/tasks?due=week").body("items.title", contains("today", "in six days"));
        ada.sees("/tasks?due=none").body("items.title", contains("some day"));
        ada.sees("/tasks?due=%s..%s".formatted(today.plusDays(6), today.plusDays(7)))
                .body("items.title", contains("in six days", "in seven days"));
    }

    @Test
    void aMomentIsOnTheDayItHasForTheOwner() {
        // The last minute of the owner's today, told on a clock where it is still yesterday
        var lastMinute = today.plusDays(1).atStartOfDay(EAST).minusMinutes(1).withZoneSameInstant(WEST);
        ada.adds("tonight", due(lastMinute));
        ada.adds("after midnight", due(lastMinute.plusMinutes(2)));
        ada.sees("/tasks?due=today").body("items.title", contains("tonight"));
        ada.sees("/tasks?due=overdue").body("items.size()", is(0));
    }

    @Test
    void aMomentIsOverdueOnceItHasPassed() {
        ada.adds("passed", due(ZonedDateTime.now(WEST).minusMinutes(2)));
        ada.adds("to come", due(ZonedDateTime.now(WEST).plusMinutes(2)));
        ada.sees("/tasks?due=overdue").body("items.title", contains("passed"));
        ada.sees("/summary").body("overdue", is(1)).body("open", is(2));
    }

    @Test
    void theSummaryCountsWhatTheViewsShow() {
        var home = ada.asks().body("{\"name\": \"Home\"}").post("/api/v1/lists").<String>path("id");
        ada.adds("a", due(today) + ", \"tags\": [\"x\", \"y\"]");
        ada.adds("b", due(today.plusDays(1)) + ", \"list\": \"%s\", \"tags\": [\"X\"]".formatted(home));
        ada.asks().post("/api/v1/tasks/" + ada.adds("c", "") + "/complete");
        ada.asks().delete("/api/v1/tasks/" + ada.adds("d", ""));
        ada.sees("/summary")
                .body("today", is(1))
                .body("upcoming", is(1))
                .body("inbox", is(1))
                .body("lists.open", contains(1))
                .body("lists.id", contains(home))
                .body("tags.open", contains(2, 1))
                .body("done", is(1))
                .body("trash", is(1));
        ada.sees("/tags").body("items.open", containsInAnyOrder(2, 1));
    }

    private static String due(LocalDate day) {
        return "\"due\": {\"date\": \"%s\"}".formatted(day);
    }

    private static String due(ZonedDateTime moment) {
        LocalDateTime time = moment.toLocalDateTime().truncatedTo(ChronoUnit.SECONDS);
        return "\"due\": {\"dateTime\": \"%s\", \"zone\": \"%s\"}".formatted(time, moment.getZone());
    }
}
