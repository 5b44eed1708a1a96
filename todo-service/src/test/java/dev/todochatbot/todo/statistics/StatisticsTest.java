package dev.todochatbot.todo.statistics;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import jakarta.inject.Inject;

import dev.todochatbot.todo.MovableClock;
import dev.todochatbot.todo.Person;
import dev.todochatbot.todo.Somebody;
import dev.todochatbot.todo.SqlStatements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
class StatisticsTest {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Inject
    MovableClock clock;

    Person ada;

    @BeforeEach
    void register() {
        ada = Person.register();
    }

    @Test
    void aNewOwnerHasThirtyEmptyDays() {
        var today = today();
        statistics("")
                .body("days", hasSize(30))
                .body("days.date[0]", is(today.minusDays(29).toString()))
                .body("days.date[29]", is(today.toString()))
                .body("days.created", everyItem(is(0)))
                .body("byList", hasSize(0))
                .body("byPriority.priority", contains("high", "medium", "low", "none"))
                .body("totals.completed", is(0))
                .body("streak.longest", is(0));
    }

    @Test
    void completionsCountByWhoDidThem() {
        var ann = Somebody.registered("Europe/Berlin");
        ada = new Person(ann.accessToken());
        var secret = ann.personalToken("script", "tasks:write", "tasks:read");
        complete(ada.adds("One", ""));
        ada.asks().header("Actor", "assistant").post("/api/v1/tasks/{id}/complete", ada.adds("Two", ""));
        given().auth().oauth2(secret).post("/api/v1/tasks/{id}/complete", ada.adds("Three", ""));
        ada.adds("Four", "");
        statistics("?from=" + today())
                .body("days", hasSize(1))
                .body("days[0].completed.user", is(1))
                .body("days[0].completed.assistant", is(1))
                .body("days[0].completed.client", is(1))
                .body("days[0].created", is(4))
                .body("totals.completed", is(3))
                .body("totals.open", is(1));
        given().auth().oauth2(secret).get("/api/v1/statistics").then().statusCode(200);
    }

    @Test
    void whatWasUndoneDoesNotCountUntilTheUndoIsUndone() {
        var set = UUID.randomUUID().toString();
        ada.in(set).post("/api/v1/tasks/{id}/complete", ada.adds("One", ""));
        completed(1);
        var undo = undo(set);
        completed(0);
        undo(undo);
        completed(1);
        undo(set);
        completed(0);
        undo(undo);
        completed(1);
    }

    @Test
    void aCreationThatWasUndoneDoesNotCount() {
        var set = UUID.randomUUID().toString();
        ada.in(set).body("{\"title\": \"One\"}").post("/api/v1/tasks");
        undo(set);
        statistics("").body("days[29].created", is(0));
    }

    @Test
    void eachOccurrenceOfASeriesCountsAndReopeningTakesNothingBack() {
        var series = ada.adds(
                "Water", "\"due\": {\"date\": \"%s\"}, \"recurrence\": {\"rule\": \"FREQ=DAILY\"}".formatted(today()));
        complete(series);
        complete(series);
        var once = ada.adds("Once", "");
        complete(once);
        ada.asks().post("/api/v1/tasks/{id}/reopen", once);
        completed(3);
    }

    @Test
    void onTimeIsByTheDayOrMomentOfTheOccurrence() {
        complete(ada.adds("Today", "\"due\": {\"date\": \"%s\"}".formatted(today())));
        complete(ada.adds("Yesterday", "\"due\": {\"date\": \"%s\"}".formatted(today().minusDays(1))));
        complete(ada.adds("Whenever", ""));
        complete(ada.adds("Later", at(today().plusDays(2), "+03:00")));
        complete(ada.adds("Earlier", at(today().minusDays(2), "Europe/Berlin")));
        var late = ada.adds("Late", at(today().minusDays(2), "Europe/Berlin"));
        ada.asks().body("{\"due\": {\"date\": \"%s\"}}".formatted(today())).patch("/api/v1/tasks/" + late);
        complete(late);
        ada.asks().body("{\"due\": null}").patch("/api/v1/tasks/" + late);
        complete(ada.adds(
                "Series",
                "\"due\": {\"date\": \"%s\"}, \"recurrence\": {\"rule\": \"FREQ=DAILY\"}"
                        .formatted(today().minusDays(3))));
        statistics("").body("totals.completed", is(7)).body("totals.onTime", is(3));
    }

    @Test
    void daysAreTheOwners() {
        ada = Person.register("Pacific/Kiritimati");
        complete(ada.adds("One", ""));
        statistics("?from=%1$s&to=%1$s".formatted(LocalDate.now(ZoneId.of("Pacific/Kiritimati"))))
                .body("totals.completed", is(1));
    }

    @Test
    void aStreakEndsWithADayWithoutACompletionButNotWithABareToday() {
        for (var day : new int[] {1, 2, 3, 5, 6})
            clock.later(Duration.ofDays(day), () -> complete(ada.adds("One", "")));
        clock.later(Duration.ofDays(6), () -> statistics("").body("streak.current", is(2), "streak.longest", is(3)));
        clock.later(Duration.ofDays(7), () -> statistics("").body("streak.current", is(2), "streak.longest", is(3)));
        clock.later(Duration.ofDays(8), () -> statistics("").body("streak.current", is(0), "streak.longest", is(3)));
    }

    @Test
    void openOnesAreCountedByListAndPriorityWithoutArchivedLists() {
        String attic =
                ada.asks().body("{\"name\": \"Attic\"}").post("/api/v1/lists").path("id");
        ada.adds("One", "\"list\": \"Attic\", \"priority\": \"high\"");
        ada.adds("Two", "\"priority\": \"high\", \"due\": {\"date\": \"%s\"}".formatted(today().minusDays(1)));
        statistics("")
                .body("byList.list.name", contains("Inbox", "Attic"))
                .body("byList.overdue", contains(1, 0))
                .body("byPriority[0].open", is(2))
                .body("byPriority[0].overdue", is(1))
                .body("totals.overdue", is(1));
        ada.asks().body("{\"archived\": true}").patch("/api/v1/lists/" + attic);
        statistics("").body("byList.list.name", contains("Inbox"));
    }

    @ParameterizedTest
    @CsvSource({
        "?from=2026-02-02&to=2026-02-01, from",
        "?from=2025-01-01&to=2026-01-02, from",
        "?from=2020-01-01, from",
        "?from=9000-01-01, from",
        "?from=2026-02-30, from",
        "?from=, from",
        "?to=today, to",
        "?to=2026-01-01T00:00:00Z, to",
        "?to=0001-01-01, to",
        "?until=2026-01-01, until"
    })
    void daysThatAreNoneAreRefusedByName(String query, String field) {
        ada.sees("/statistics" + query)
                .statusCode(400)
                .body("code", is("validation_failed"))
                .body("errors.field", contains(field));
    }

    @Test
    void aWholeLeapYearFits() {
        statistics("?from=2024-01-01&to=2024-12-31").body("days", hasSize(366));
    }

    @Test
    void itIsOneStatement() {
        ada.adds("One", "");
        assertEquals(1, SqlStatements.count(() -> statistics("")));
    }

    private ValidatableResponse statistics(String query) {
        return ada.sees("/statistics" + query).statusCode(200);
    }

    private void completed(int count) {
        statistics("").body("totals.completed", is(count)).body("days[29].completed.user", is(count));
    }

    private void complete(String id) {
        ada.asks().post("/api/v1/tasks/{id}/complete", id).then().statusCode(200);
    }

    private String undo(String set) {
        return ada.asks()
                .post("/api/v1/changes/{set}/undo", set)
                .then()
                .statusCode(200)
                .extract()
                .path("changeSet");
    }

    private static String at(LocalDate day, String zone) {
        return "\"due\": {\"dateTime\": \"%sT12:00:00\", \"zone\": \"%s\"}".formatted(day, zone);
    }

    private static LocalDate today() {
        return LocalDate.now(BERLIN);
    }
}
