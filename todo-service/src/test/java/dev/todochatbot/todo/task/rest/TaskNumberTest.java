package dev.todochatbot.todo.task.rest;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import dev.todochatbot.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
class TaskNumberTest {

    @Test
    void manyAtOnceGetNumbersAndEventIdsWithoutGaps() throws Exception {
        var ada = Person.register();
        int many = 40;
        Callable<Object> add = () -> ada.adds("{\"title\": \"one of many\"}")
                .statusCode(201)
                .extract()
                .path("number");
        Callable<Object> fail = () -> ada.adds("{\"title\": \"a\", \"list\": \"Nowhere\"}")
                .statusCode(400)
                .extract()
                .path("status");
        try (var pool = Executors.newFixedThreadPool(8)) {
            var answers = pool.invokeAll(IntStream.range(0, 2 * many)
                    .mapToObj(i -> i % 2 == 0 ? add : fail)
                    .toList());
            for (var answer : answers) answer.get();
        }
        var all = IntStream.rangeClosed(1, many).boxed().toList();
        assertEquals(
                all,
                ada
                        .sees("/tasks?sort=created&limit=200")
                        .extract()
                        .<java.util.List<Integer>>path("items.number")
                        .stream()
                        .sorted()
                        .toList());
        assertEquals(all.reversed(), ada.sees("/activity?limit=200").extract().path("items.id"));
    }
}
