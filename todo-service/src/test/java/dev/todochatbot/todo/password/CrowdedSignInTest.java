package dev.todochatbot.todo.password;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import dev.todochatbot.todo.Somebody;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
class CrowdedSignInTest {

    private static final int CROWD = 60;
    private static final int PLACES = 10;

    @Inject
    HashingPlaces places;

    @Test
    void whoWaitsForAHashKeepsNobodyElseWaiting() throws Exception {
        var ann = Somebody.registered();
        var release = new CountDownLatch(1);
        try (var threads = Executors.newCachedThreadPool()) {
            var taken = new CountDownLatch(1);
            for (var place = 0; place < 1; place++) threads.execute(() -> places.in(() -> occupied(taken, release)));
            taken.await();

            var crowd = new ExecutorCompletionService<Response>(threads);
            for (var one = 0; one < CROWD; one++) crowd.submit(() -> Somebody.signIn(ann.email(), ann.password()));
            ann.asks().get("/api/v1/me").then().statusCode(200);
            for (var one = 0; one < CROWD - PLACES; one++)
                crowd.take()
                        .get()
                        .then()
                        .statusCode(503)
                        .header("Retry-After", notNullValue())
                        .contentType("application/problem+json")
                        .body("code", equalTo("unavailable"));
            release.countDown();
        } finally {
            release.countDown();
        }
        Somebody.signIn(ann.email(), ann.password()).then().statusCode(200);
    }

    @Test
    void tenRegistrationsAtOnceAllSucceed() throws Exception {
        try (var threads = Executors.newCachedThreadPool()) {
            var all = IntStream.range(0, 10)
                    .mapToObj(_ -> threads.submit(() -> Somebody.registered()))
                    .toList();
            for (var one : all) assertTrue(one.get().id() != null);
        }
    }

    private static boolean occupied(CountDownLatch taken, CountDownLatch release) {
        try {
            taken.countDown();
            release.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
