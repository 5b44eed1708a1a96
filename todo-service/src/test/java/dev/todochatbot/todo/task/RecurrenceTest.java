package dev.todochatbot.todo.task;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

import dev.todochatbot.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
class RecurrenceTest {

    Person ada;

    @BeforeEach
    void register() {
        ada = Person.register();
    }

    @Test
    void completingAnOccurrenceMakesTheNext() {
        var id = ada.adds(
                "Rent",
                "\"due\": {\"date\": \"2030-01-31\"}, \"recurrence\": {\"rule\": \"FREQ=MONTHLY;BYMONTHDAY=-1\"},"
                        + " \"subtasks\": [{\"title\": \"transfer\", \"done\": true}]");
        complete(id)
                .body("id", is(id))
                .body("number", is(1))
                .body("status", is("open"))
                .body("due", equalTo(Map.of("date", "2030-02-28")))
                .body("subtasks.done", contains(false));
        ada.sees("/tasks/" + id + "/history")
                .body("items[0].action", is("completed"))
                .body("items[0].before.due.date", is("2030-01-31"));
    }

    @Test
    void whatWasMissedIsSkipped() {
        var id = ada.adds("Jog", "\"due\": {\"date\": \"2020-01-01\"}, \"recurrence\": {\"rule\": \"FREQ=DAILY\"}");
        var yesterday = LocalDate.now(ZoneId.of("Europe/Berlin")).minusDays(1).toString();
        complete(id).body("due.date", greaterThan(yesterday));
    }

    @Test
    void afterTheLastOccurrenceTheTaskIsDone() {
        var id = ada.adds(
                "Course", "\"due\": {\"date\": \"2030-01-01\"}, \"recurrence\": {\"rule\": \"FREQ=WEEKLY;COUNT=2\"}");
        complete(id).body("status", is("open")).body("due.date", is("2030-01-08"));
        complete(id).body("status", is("done")).body("completedAt", notNullValue());
    }

    @Test
    void aRuleWithoutADueStartsAtItsFirstOccurrence() {
        ada.adds("{\"title\": \"Bins\", \"recurrence\": {\"rule\": \"RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29\"}}")
                .statusCode(201)
                .body("recurrence.rule", is("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"))
                .body("due.date", is("2028-02-29"));
    }

    @Test
    void theTextEndsOnTheClockOfTheDue() {
        var id = ada.adds(
                "Standup",
                "\"due\": {\"dateTime\": \"2030-12-01T09:00:00\", \"zone\": \"America/Los_Angeles\"},"
                        + " \"recurrence\": {\"rule\": \"FREQ=DAILY;UNTIL=20310120T075959Z\"}");
        ada.sees("/tasks/" + id).body("recurrence.text", is("every day until 19 January 2031"));
    }

    @Test
    void aSeriesOfDaysEndsOnADayOfItsOwner() {
        var id = ada.adds(
                "Standup",
                "\"due\": {\"date\": \"2030-12-01\"}, \"recurrence\": {\"rule\": \"FREQ=DAILY;UNTIL=20310119T225959Z\"}");
        ada.sees("/tasks/" + id)
                .body("recurrence.rule", is("FREQ=DAILY;UNTIL=20310119"))
                .body("recurrence.text", is("every day until 19 January 2031"));
    }

    @Test
    void aRuleWithoutWordsIsShownAsItIs() {
        var id =
                ada.adds("Vote", "\"recurrence\": {\"rule\": \"FREQ=MONTHLY;BYMONTHDAY=8,9,10,11,12,13,14;BYDAY=SA\"}");
        ada.sees("/tasks/" + id).body("recurrence.text", is("FREQ=MONTHLY;BYMONTHDAY=8,9,10,11,12,13,14;BYDAY=SA"));
    }

    @Test
    void aWrongRuleIsToldBesideWhatElseIsWrong() {
        ada.adds("{\"title\": \" \", \"list\": \"nowhere\", \"recurrence\": {\"rule\": \"FREQ=DAILY;BYHOUR=9,17\"}}")
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("title", "list", "recurrence.rule"));
        var id = ada.adds("Rent", "");
        ada.asks()
                .body("{\"recurrence\": {\"rule\": \"FREQ=MINUTELY\"}}")
                .patch("/api/v1/tasks/" + id)
                .then()
                .statusCode(400)
                .body("errors.field", contains("recurrence.rule"));
    }

    private ValidatableResponse complete(String id) {
        return ada.asks().post("/api/v1/tasks/" + id + "/complete").then().statusCode(200);
    }
}
