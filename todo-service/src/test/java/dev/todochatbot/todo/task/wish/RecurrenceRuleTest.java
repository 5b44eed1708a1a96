package dev.todochatbot.todo.task.wish;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import jakarta.inject.Inject;

import dev.todochatbot.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

/** What rules a task may have, and that one with any rule comes to its end. */
@QuarkusTest
class RecurrenceRuleTest {

    private static final String SECONDS =
            "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,"
                    + "15,16,17,18,19,20,21,22,23;BYMINUTE=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19;BYSECOND=0,1,2,3,4,5,6";

    @Inject
    Session session;

    private Person ada;

    @BeforeEach
    void register() {
        ada = Person.register();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;UNTIL=20301231",
                "FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=31;COUNT=3",
                "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=DAILY;UNTIL=20201231",
                "FREQ=DAILY;UNTIL=20300231",
                "FREQ=DAILY;UNTIL=20301301T000000Z",
                "FREQ=DAILY;UNTIL=20300101T250000Z",
                "FREQ=DAILY;INTERVAL=99999999999",
                "FREQ=DAILY;COUNT=99999999999",
                "FREQ=DAILY;BYHOUR=9,17",
                "FREQ=DAILY;BYHOUR=9;BYMINUTE=0,30",
                "FREQ=DAILY;BYSECOND=1",
                "FREQ=MONTHLY;BYSETPOS=1",
                "FREQ=MINUTELY",
                "FREQ=DAILY;RSCALE=GREGORIAN;SKIP=OMIT",
                "FREQ=DAILY;INTERVAL=\u0663",
                "FREQ=DAILY;;COUNT=2",
                "=;=;=",
                ";",
                "",
                SECONDS
            })
    void aRuleThatTasksDoNotHaveOrThatNeverComesIsRefused(String rule) {
        adds("null", rule).statusCode(400).body("errors.field", hasItem("recurrence.rule"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29 | 2028-02-29 | 2029-03-01 | 2032-02-29
                    FREQ=YEARLY;BYMONTH=2                          | 2030-02-10 | 2030-01-30 | 2030-02-28
                    FREQ=DAILY;INTERVAL=7;BYDAY=MO                 | 2030-01-07 | 2030-01-08 | 2030-01-14
                    """)
    void aDueThatTheRuleNeverMeetsGoesOnWithItsNextOwnDay(String rule, String due, String moved, String next) {
        String id = adds(date(due), rule).statusCode(201).extract().path("id");
        ada.asks()
                .body("{\"due\": " + date(moved) + "}")
                .patch("/api/v1/tasks/" + id)
                .then()
                .statusCode(200);

        completes(id).body("status", is("open")).body("due.date", is(next));
    }

    @Test
    void countedFromCompletionAMonthThatIsTooShortHasItOnItsLastDay() {
        var today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        String id = ada.adds("{\"title\": \"Filter\", \"due\": {\"date\": \"2020-01-31\"}, \"recurrence\": {\"rule\":"
                        + " \"FREQ=MONTHLY;INTERVAL=3\", \"from\": \"completion\"}}")
                .statusCode(201)
                .extract()
                .path("id");

        completes(id).body("due.date", is(today.plusMonths(3).toString()));
    }

    @Test
    void aRepeatingTaskThatLostItsDueCanBeCompleted() {
        var id = ada.adds("Water", "");
        String dated = change(id, "{\"due\": {\"date\": \"2030-01-01\"}}");
        change(id, "{\"recurrence\": {\"rule\": \"FREQ=DAILY\"}}");
        ada.asks().post("/api/v1/changes/" + dated + "/undo");

        completes(id).body("status", is("open"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SECONDS,
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=DAILY;BYHOUR=9,17;BYMINUTE=0,30;BYSECOND=0",
                "FREQ=HOURLY;INTERVAL=24;BYHOUR=1;BYMINUTE=61",
                "FREQ=DAILY;UNTIL=20301301",
                "FREQ=DAILY;",
                "no rule at all"
            })
    void aStoredRuleThatIsRefusedNowIsReadAndChangedAndCompleted(String rule) {
        var id = ada.adds("Old", "\"due\": {\"dateTime\": \"2026-01-01T02:30:00\", \"zone\": \"Europe/Berlin\"}");
        requiringNew()
                .run(() -> session.createNativeMutationQuery(
                                "update task set recurrence_rule = :rule, recurrence_from = 'due' where id = :id")
                        .setParameter("rule", rule)
                        .setParameter("id", UUID.fromString(id))
                        .executeUpdate());

        ada.sees("/tasks/" + id).statusCode(200).body("recurrence.rule", is(rule));
        change(id, "{\"title\": \"Still old\"}");
        completes(id);
    }

    @Test
    void aHugeNumberOfTimesOrOfMissedHoursIsCountedWithinTheBound() {
        String id = adds(
                        "{\"dateTime\": \"0001-01-02T00:00:00\", \"zone\": \"Europe/Berlin\"}",
                        "FREQ=HOURLY;COUNT=2147483647")
                .statusCode(201)
                .extract()
                .path("id");

        completes(id);
    }

    private ValidatableResponse adds(String due, String rule) {
        return ada.adds("{\"title\": \"Rent\", \"due\": %s, \"recurrence\": {\"rule\": \"%s\"}}".formatted(due, rule));
    }

    private static String date(String day) {
        return "{\"date\": \"" + day + "\"}";
    }

    /** @return the change set */
    private String change(String id, String patch) {
        ada.asks().body(patch).patch("/api/v1/tasks/" + id).then().statusCode(200);
        return ada.sees("/tasks/" + id + "/history").extract().path("items[0].changeSet");
    }

    private ValidatableResponse completes(String id) {
        return ada.asks().post("/api/v1/tasks/" + id + "/complete").then().statusCode(200);
    }
}
