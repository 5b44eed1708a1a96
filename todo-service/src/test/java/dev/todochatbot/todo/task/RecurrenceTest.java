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

    private ValidatableResponse complete(String id) {
        return ada.asks().post("/api/v1/tasks/" + id + "/complete").then().statusCode(200);
    }
}
