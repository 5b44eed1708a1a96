package dev.todochatbot.todo.task.write;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import dev.todochatbot.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
class ConcurrentChangeTest {

    @Test
    void changesOfOneTaskAtOnceAllTakeEffect() throws Exception {
        var ada = Person.register();
        ada.asks().body("{\"name\": \"Garden\"}").post("/api/v1/lists").then().statusCode(201);
        var id = ada.adds("Busy", "");
        try (var pool = Executors.newFixedThreadPool(6)) {
            var changes = IntStream.range(0, 24)
                    .<Callable<Integer>>mapToObj(i -> () -> ada.asks()
                            .body("{\"list\": \"%s\", \"notes\": \"%d\"}".formatted(i % 2 == 0 ? "Garden" : "Inbox", i))
                            .patch("/api/v1/tasks/" + id)
                            .statusCode())
                    .toList();
            for (var answer : pool.invokeAll(changes)) assertEquals(200, answer.get());
        }
        ada.sees("/tasks/" + id).body("version", is(25));
        ada.sees("/tasks/" + id + "/history").body("items", hasSize(25));
    }

    @Test
    void ofTwoWhoExpectTheSameVersionOneIsRefused() throws Exception {
        var ada = Person.register();
        var id = ada.adds("Wanted", "");
        try (var pool = Executors.newFixedThreadPool(4)) {
            var changes = IntStream.range(0, 4)
                    .<Callable<Integer>>mapToObj(i -> () -> ada.asks()
                            .header("If-Match", "\"1\"")
                            .body("{\"title\": \"mine %d\"}".formatted(i))
                            .patch("/api/v1/tasks/" + id)
                            .statusCode())
                    .toList();
            int taken = 0;
            for (var answer : pool.invokeAll(changes)) if (answer.get() == 200) taken++;
            assertEquals(1, taken);
        }
    }
}
