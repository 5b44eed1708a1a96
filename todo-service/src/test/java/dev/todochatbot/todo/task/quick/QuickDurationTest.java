package dev.todochatbot.todo.task.quick;

import java.util.Map;

import dev.todochatbot.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class QuickDurationTest {

    Person ada;

    @BeforeEach
    void register() {
        ada = Person.register();
    }

    private ValidatableResponse quick(String query, String text) {
        return ada.asks()
                .body(Map.of("text", text))
                .post("/api/v1/tasks/quick" + query)
                .then();
    }

    @ParameterizedTest
    @CsvSource({
        "call mom tomorrow 5pm for 30 min, call mom, PT30M",
        "meeting 2pm-3pm tomorrow, meeting, PT1H",
        "standup every monday at 9 for 15 minutes #work, standup, PT15M",
        "call mom in 2 hours for 30 min, call mom, PT30M",
        "lunch friday 13:00-14:15, lunch, PT1H15M"
    })
    void aLengthBehindATimeIsTheDuration(String text, String title, String duration) {
        quick("", text)
                .statusCode(201)
                .body("title", is(title), "duration", is(duration), "due.zone", is("Europe/Berlin"));
        quick("?preview=true", text)
                .statusCode(200)
                .body("task.title", is(title), "task.duration", is(duration))
                .body("spans.kind", hasItem("duration"));
    }

    @ParameterizedTest
    @CsvSource({
        "read for 30 min tomorrow, read for 30 min",
        "run for an hour, run for an hour",
        "boil eggs for 5 minutes, boil eggs for 5 minutes",
        "hire a van for 40 days, hire a van for 40 days"
    })
    void withoutATimeItStaysInTheTitle(String text, String title) {
        quick("?preview=true", text)
                .body("task.title", is(title), "task.duration", nullValue())
                .body("spans.kind", not(hasItem("duration")));
        quick("", text).statusCode(201).body("title", is(title), "duration", nullValue());
    }

    @Test
    void spansSayWhichCharactersTheyAreInUtf16() {
        quick("?preview=true", "😀 call mom tomorrow 5pm for 30 min")
                .body(
                        "spans",
                        contains(
                                equalTo(Map.of("start", 12, "end", 24, "kind", "due")),
                                equalTo(Map.of("start", 25, "end", 35, "kind", "duration"))));
    }

    @Test
    void ofTwoLengthsOneIsTaken() {
        quick("?preview=true", "call mom tomorrow 5pm for 30 min for 10 min")
                .statusCode(200)
                .body("task.duration", is("PT30M"), "task.title", is("call mom for 10 min"));
    }
}
