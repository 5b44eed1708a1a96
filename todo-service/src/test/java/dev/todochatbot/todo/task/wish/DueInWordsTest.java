package dev.todochatbot.todo.task.wish;

import java.util.Map;

import dev.todochatbot.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

/** What becomes of the time of day when somebody says a new due. */
@QuarkusTest
class DueInWordsTest {

    private static final String AT_FIVE_IN_TOKYO =
            "\"due\": {\"dateTime\": \"2027-03-01T17:00:00\", \"zone\": \"Asia/Tokyo\"}";

    Person ada;

    @BeforeEach
    void register() {
        ada = Person.register();
    }

    @ParameterizedTest
    @CsvSource({
        "5 march 2027, 2027-03-05",
        "2027-03-05, 2027-03-05",
        "by friday 5 march 2027, 2027-03-05",
        "2 days after 2027-03-05, 2027-03-07",
        "9999-12-31, 9999-12-31"
    })
    void saidInWordsANewDateKeepsTheTime(String words, String day) {
        patched(ada.adds("Call Bob", AT_FIVE_IN_TOKYO), "{\"due\": \"%s\"}".formatted(words))
                .body("due", equalTo(Map.of("dateTime", day + "T17:00:00", "zone", "Asia/Tokyo")));
    }

    @ParameterizedTest
    @CsvSource({"5 march 2027 at 9am, 2027-03-05T09:00:00", "2027-03-05T09:30, 2027-03-05T09:30:00"})
    void saidInWordsANewTimeIsTaken(String words, String dateTime) {
        patched(ada.adds("Call Bob", AT_FIVE_IN_TOKYO), "{\"due\": \"%s\"}".formatted(words))
                .body("due", equalTo(Map.of("dateTime", dateTime, "zone", "Europe/Berlin")));
    }

    @Test
    void aDayStaysOneWhenItIsMovedInWords() {
        patched(ada.adds("Call Bob", "\"due\": \"2027-03-01\""), "{\"due\": \"5 march 2027\"}")
                .body("due", equalTo(Map.of("date", "2027-03-05")));
        patched(ada.adds("Call Ann", "\"notes\": \"\""), "{\"due\": \"5 march 2027\"}")
                .body("due", equalTo(Map.of("date", "2027-03-05")));
    }

    @Test
    void aStructuredDueIsReplacedWhole() {
        patched(ada.adds("Call Bob", AT_FIVE_IN_TOKYO), "{\"due\": {\"date\": \"2027-03-05\"}}")
                .body("due", equalTo(Map.of("date", "2027-03-05")));
    }

    @Test
    void aSeriesKeepsItsRuleAndItsTime() {
        var id = ada.adds("Call Bob", AT_FIVE_IN_TOKYO + ", \"recurrence\": {\"rule\": \"FREQ=WEEKLY;BYDAY=MO\"}");

        patched(id, "{\"due\": \"2 march 2027\"}")
                .body("due.dateTime", is("2027-03-02T17:00:00"))
                .body("recurrence.rule", is("FREQ=WEEKLY;BYDAY=MO"));
    }

    @Test
    void oneOfSeveralChangesKeepsTheTimeToo() {
        var id = ada.adds("Call Bob", AT_FIVE_IN_TOKYO);

        ada.asks().body("""
                        {"atomic": true, "operations": [{"op": "update", "id": "%s", "patch": {"due": "5 march 2027"}}]}""".formatted(id)).post("/api/v1/tasks/batch").then().statusCode(200);

        ada.sees("/tasks/" + id).body("due.dateTime", is("2027-03-05T17:00:00"));
    }

    private ValidatableResponse patched(String id, String patch) {
        return ada.asks()
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch("/api/v1/tasks/" + id)
                .then()
                .statusCode(200);
    }
}
