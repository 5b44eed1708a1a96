package dev.todochatbot.todo.calendar;

import dev.todochatbot.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
class FeedDurationTest {

    Person ada;

    @BeforeEach
    void register() {
        ada = Person.register();
    }

    private String feed(String query) {
        String url = ada.asks().post("/api/v1/me/calendar").path("url");
        return RestAssured.given().get(url + query).asString().replace("\r\n ", "");
    }

    private void add(String dateTime, String duration, String more) {
        ada.adds(
                "Meet",
                "\"due\": {\"dateTime\": \"%s\", \"zone\": \"Europe/Berlin\"}, \"duration\": %s%s"
                        .formatted(dateTime, duration, more));
    }

    /** Where the clock shows the end twice, the second time is told in UTC. */
    @ParameterizedTest
    @CsvSource({
        "2027-07-05T17:00:00, PT1H30M, DTEND;TZID=Europe/Berlin:20270705T183000",
        "2027-07-05T17:00:00, P30D, DTEND;TZID=Europe/Berlin:20270804T170000",
        "2027-03-28T01:30:00, PT1H, DTEND;TZID=Europe/Berlin:20270328T033000",
        "2027-10-31T01:30:00, PT1H, DTEND;TZID=Europe/Berlin:20271031T023000",
        "2027-10-31T02:30:00, PT1H, DTEND:20271031T013000Z",
        "2027-10-31T02:30:00, PT2H, DTEND;TZID=Europe/Berlin:20271031T033000",
        "9999-12-30T23:30:00, P30D, DTEND;TZID=Europe/Berlin:99991230T233000"
    })
    void anEventEndsAfterItsDuration(String due, String duration, String end) {
        add(due, "\"" + duration + "\"", "");
        var feed = feed("");
        assertTrue(feed.contains("\r\n" + end + "\r\n"), feed);
        assertFalse(feed.contains("\r\nDURATION"), feed);
    }

    @Test
    void oneWithoutADurationIsAQuarterOfAnHour() {
        add("2027-10-31T02:50:00", "null", "");
        assertTrue(feed("").contains("\r\nDTEND:20271031T010500Z\r\n"));
    }

    /** RFC 5545, sections 3.3.6 and 3.6.2. */
    @ParameterizedTest
    @CsvSource({"PT1H, PT1H", "PT1H0M1S, PT60M1S", "PT61S, PT1M1S", "P30D, PT720H"})
    void aToDoHasEitherADurationOrADue(String duration, String written) {
        add("2027-07-05T17:00:00", "\"" + duration + "\"", ", \"recurrence\": {\"rule\": \"FREQ=DAILY\"}");
        add("2027-07-06T17:00:00", "null", "");
        var todos = feed("?as=todo").split("BEGIN:VTODO");
        assertTrue(todos[1].contains("\r\nDTSTART;TZID=Europe/Berlin:20270705T170000\r\n"), todos[1]);
        assertTrue(todos[1].contains("\r\nDURATION:" + written + "\r\n"), todos[1]);
        assertFalse(todos[1].contains("\r\nDUE"), todos[1]);
        assertTrue(todos[2].contains("\r\nDUE;TZID=Europe/Berlin:20270706T170000\r\n"), todos[2]);
        assertFalse(todos[2].contains("DURATION"), todos[2]);
        assertEquals(3, todos.length);
    }
}
