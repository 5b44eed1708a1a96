package dev.todochatbot.todo.task.quick;

import java.util.Map;

import dev.todochatbot.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

@QuarkusTest
class QuickResourceTest {

    Person ada;

    @BeforeEach
    void register() {
        ada = Person.register();
    }

    @Test
    void aLineOfTextBecomesATask() {
        ada.asks().body("{\"name\": \"Flat\"}").post("/api/v1/lists");
        quick("", "Pay rent every 1st at 9am #home !high +flat")
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("title", is("Pay rent"))
                .body("tags", contains("home"))
                .body("priority", is("high"))
                .body("list.name", is("Flat"))
                .body("due.zone", is("Europe/Berlin"))
                .body("recurrence.text", is("every month on the 1st"));
    }

    @Test
    void aPreviewSaysWhatItTookForWhatAndMakesNothing() {
        quick("?preview=true", "Call Bob 30 November 2027 !low")
                .statusCode(200)
                .body("task.title", is("Call Bob"))
                .body("task.due", equalTo(Map.of("date", "2027-11-30")))
                .body("task.priority", is("low"))
                .body(
                        "spans",
                        contains(
                                Map.of("start", 9, "end", 25, "kind", "due"),
                                Map.of("start", 26, "end", 30, "kind", "priority")));
        ada.sees("/tasks").body("items", empty());
    }

    @Test
    void anUnknownListStaysInTheTitle() {
        quick("", "Buy soil +garden").body("title", is("Buy soil +garden")).body("list.name", is("Inbox"));
    }

    @Test
    void wordsAreReadInTheOwnersLanguageAndOrderOfDates() {
        ada.asks()
                .body("{\"locale\": \"de\", \"dateOrder\": \"mdy\"}")
                .patch("/api/v1/me")
                .then()
                .statusCode(200);

        quick("", "Zahnarzt am 24. Dezember 2027").body("title", is("Zahnarzt")).body("due.date", is("2027-12-24"));
        quick("", "Dentist 3/4/2028").body("title", is("Dentist")).body("due.date", is("2028-03-04"));
        ada.asks()
                .body("{\"title\": \"Zahnarzt\", \"due\": \"24. Dezember 2027 um 9\"}")
                .post("/api/v1/tasks")
                .then()
                .statusCode(201)
                .body("due.dateTime", is("2027-12-24T09:00:00"));
    }

    @Test
    void aWeekdayThatContradictsItsDateIsRefusedNamingBoth() {
        ada.asks()
                .body("{\"title\": \"Dentist\", \"due\": \"monday 20 january 2028\"}")
                .post("/api/v1/tasks")
                .then()
                .statusCode(400)
                .body("errors[0].field", is("due"))
                .body("errors[0].message", containsString("Monday"))
                .body("errors[0].message", containsString("Thursday"));
        quick("", "Dentist monday 20 january 2028")
                .body("title", is("Dentist monday"))
                .body("due.date", is("2028-01-20"));
    }

    @Test
    void aLineThatSaysNothingToDoIsRefused() {
        quick("", "tomorrow").statusCode(400).body("errors[0].field", is("text"));
    }

    private ValidatableResponse quick(String query, String text) {
        return ada.asks()
                .body(Map.of("text", text))
                .post("/api/v1/tasks/quick" + query)
                .then();
    }
}
