package dev.todochatbot.todo.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.todochatbot.todo.MovableClock;
import dev.todochatbot.todo.Person;
import dev.todochatbot.todo.Somebody;
import dev.todochatbot.todo.key.AccessTokens;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
class StreamEndsTest {

    @Inject
    MovableClock clock;

    @Inject
    StreamEnds ends;

    Somebody ann;
    Person herself;

    @BeforeEach
    void register() {
        ann = Somebody.registered();
        herself = new Person(ann.accessToken());
    }

    @Test
    void aStreamEndsWithItsSessionAndNoOther() throws Exception {
        var elsewhere = ann.signedInAgain();
        try (var here = new Stream(herself, null);
                var there = new Stream(new Person(elsewhere.accessToken()), null)) {
            Somebody.json(Map.of("refreshToken", elsewhere.refreshToken()))
                    .post("/api/v1/auth/logout")
                    .then()
                    .statusCode(204);
            there.awaitEnd();
            herself.adds("still heard", "");
            assertEquals("still heard", here.next().data().getString("title"));
        }
    }

    @Test
    void aStreamEndsWithTheAccount() throws Exception {
        try (var stream = new Stream(herself, null)) {
            ann.sends(Map.of("password", ann.password()))
                    .delete("/api/v1/me")
                    .then()
                    .statusCode(204);
            stream.awaitEnd();
        }
    }

    @Test
    void aStreamEndsWhenItsPersonalTokenIsRevoked() throws Exception {
        var script = new Person(ann.personalToken("script", "tasks:read"));
        String id = ann.asks().get("/api/v1/me/tokens").path("items[0].id");
        try (var stream = new Stream(script, null)) {
            ann.asks().delete("/api/v1/me/tokens/" + id).then().statusCode(204);
            stream.awaitEnd();
        }
    }

    @Test
    void aStreamEndsWhenItsPersonalTokenExpires() throws Exception {
        var wish = Map.of(
                "name", "short",
                "scopes", List.of("tasks:read"),
                "expiresAt", Instant.now().plusSeconds(60).toString());
        String secret = ann.sends(wish).post("/api/v1/me/tokens").path("secret");
        try (var stream = new Stream(new Person(secret), null)) {
            clock.later(Duration.ofMinutes(2), ends::look);
            stream.awaitEnd();
        }
    }

    @Test
    void theExpiryOfAnAccessTokenEndsNone() throws Exception {
        try (var stream = new Stream(herself, null)) {
            clock.later(AccessTokens.LIFETIME.multipliedBy(8), ends::look);
            herself.adds("still heard", "");
            assertEquals("still heard", stream.next().data().getString("title"));
        }
    }
}
