package dev.todochatbot.todo.task.write;

import java.util.UUID;

import dev.todochatbot.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

@QuarkusTest
class MoveTest {

    Person ada;
    String a;
    String b;
    String c;

    @BeforeEach
    void register() {
        ada = Person.register();
        a = ada.adds("a", "");
        b = ada.adds("b", "");
        c = ada.adds("c", "");
    }

    @Test
    void aMovedTaskStandsBetweenItsNewNeighbours() {
        move(c, "before", b).statusCode(200);
        shows("a", "c", "b");
        move(c, "before", a).statusCode(200);
        shows("c", "a", "b");
        move(a, "after", b).statusCode(200);
        shows("c", "b", "a");
    }

    @Test
    void aNewTaskStandsAfterOneThatWasMovedToTheEnd() {
        move(a, "after", c);
        ada.adds("d", "");
        shows("b", "c", "a", "d");
    }

    @Test
    void theNeighboursStayAsTheyAre() {
        for (int i = 0; i < 30; i++) {
            move(c, "before", b).statusCode(200);
            move(a, "before", c).statusCode(200);
        }
        shows("a", "c", "b");
        ada.sees("/tasks/" + b).header("ETag", "\"1\"");
    }

    @Test
    void itNeedsExactlyOneOtherTask() {
        move(a, "before", a).statusCode(400).body("errors[0].field", is("before"));
        move(a, "after", UUID.randomUUID().toString()).statusCode(400);
        ada.asks().body("{}").post("/api/v1/tasks/" + a + "/move").then().statusCode(400);
        ada.asks()
                .body("{\"before\": \"%s\", \"after\": \"%s\"}".formatted(b, c))
                .post("/api/v1/tasks/" + a + "/move")
                .then()
                .statusCode(400);
    }

    private ValidatableResponse move(String task, String side, String other) {
        return ada.asks()
                .body("{\"%s\": \"%s\"}".formatted(side, other))
                .post("/api/v1/tasks/" + task + "/move")
                .then();
    }

    private void shows(String... titles) {
        ada.sees("/tasks").body("items.title", contains(titles));
    }
}
