package dev.todochatbot.todo.task;

import dev.todochatbot.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
class IdempotencyTest {

    Person ada;

    @BeforeEach
    void register() {
        ada = Person.register();
    }

    @Test
    void theSameKeyAndBodyMakeOneTask() {
        var first = add("k", "{\"title\": \"Once\"}").statusCode(201);
        var second = add("k", "{\"title\":\"Once\"}").statusCode(201);
        assertEquals(first.extract().asString(), second.extract().asString());
        assertEquals(first.extract().header("Location"), second.extract().header("Location"));
        assertEquals(first.extract().header("ETag"), second.extract().header("ETag"));
        ada.sees("/tasks").body("items.size()", is(1));
    }

    @Test
    void theSameKeyForAnotherBodyIsRefused() {
        add("k", "{\"title\": \"This\"}").statusCode(201);
        add("k", "{\"title\": \"That\"}").statusCode(422);
        ada.sees("/tasks").body("items.size()", is(1));
    }

    @Test
    void aFailureIsNotRemembered() {
        add("k", "{\"title\": \"a\", \"list\": \"Nowhere\"}").statusCode(400);
        add("k", "{\"title\": \"a\"}").statusCode(201).body("number", is(1));
    }

    @Test
    void completingAnOccurrenceTwiceByAccidentCompletesOne() {
        var id = ada.adds("Standup", "\"due\": {\"date\": \"2030-01-01\"}, \"recurrence\": {\"rule\": \"FREQ=DAILY\"}");
        for (int i = 0; i < 2; i++)
            ada.asks()
                    .header("Idempotency-Key", "once")
                    .post("/api/v1/tasks/" + id + "/complete")
                    .then()
                    .body("due.date", is("2030-01-02"));
    }

    private ValidatableResponse add(String key, String task) {
        return ada.asks()
                .header("Idempotency-Key", key)
                .body(task)
                .post("/api/v1/tasks")
                .then();
    }
}
