package dev.todochatbot.todo.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.todochatbot.todo.MovableClock;
import dev.todochatbot.todo.Somebody;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

@QuarkusTest
class PersonalTokenTest {

    @Inject
    MovableClock clock;

    @Inject
    AgroalDataSource database;

    @Test
    void theSecretIsShownOnce() {
        var ann = Somebody.registered();
        ann.sends(Map.of("name", "backup", "scopes", List.of("tasks:read")))
                .post("/api/v1/me/tokens")
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .header("Location", startsWith("/api/v1/me/tokens/"))
                .body("secret", startsWith("tcp_"), "expiresAt", notNullValue(), "lastUsedAt", nullValue());
        ann.asks()
                .get("/api/v1/me/tokens")
                .then()
                .body("items.name", contains("backup"), "items[0].scopes", contains("tasks:read"))
                .body("items[0]", not(hasKey("secret")));
    }

    @Test
    void aRepeatedRequestMakesOneTokenAndDoesNotShowItAgain() {
        var ann = Somebody.registered();
        var wish = Map.of("name", "backup", "scopes", List.of("tasks:read"));
        create(ann, "key", wish).statusCode(201).body("$", hasKey("secret"));
        create(ann, "key", wish)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Cache-Control", "no-store")
                .body("name", equalTo("backup"), "$", not(hasKey("secret")));
        create(ann, "key", Map.of("name", "other", "scopes", List.of("tasks:read")))
                .statusCode(422)
                .body("code", equalTo("idempotency_key_reused"));
        create(ann, "x".repeat(256), wish).statusCode(400).body("errors.field", contains("Idempotency-Key"));
        create(Somebody.registered(), "key", wish).statusCode(201).body("$", hasKey("secret"));
        ann.asks().get("/api/v1/me/tokens").then().body("items", hasSize(1));
    }

    @Test
    void whatIsRefusedIsNamed() {
        var ann = Somebody.registered();
        create(ann, "1", Map.of("name", "a", "scopes", List.of("all")))
                .statusCode(400)
                .body("errors.message", contains("must be tasks:read or tasks:write"));
        create(ann, "2", Map.of("name", "a", "scopes", List.of())).body("errors.field", contains("scopes"));
        create(ann, "3", Map.of("name", "a", "scopes", List.of("tasks:read"), "expiresAt", "2020-01-01T00:00:00Z"))
                .body("errors.field", contains("expiresAt"));
    }

    @Test
    void aTokenDoesNotReachTheAccount() {
        var secret = Somebody.registered().personalToken("script", "tasks:read", "tasks:write");
        for (var path : List.of("/api/v1/me", "/api/v1/me/sessions", "/api/v1/me/tokens"))
            bearing(secret).get(path).then().statusCode(403).body("code", equalTo("forbidden"));
        bearing(secret)
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/auth/refresh")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    @Test
    void scopesSayWhatATokenMayDo() {
        var ann = Somebody.registered();
        var reader = ann.personalToken("reader", "tasks:read");
        var writer = ann.personalToken("writer", "tasks:write");
        // Where nothing is, whoever may come in is told so, and whoever may not is not even told that
        bearing(reader).get("/api/v1/nothing-here").then().statusCode(404);
        bearing(writer).get("/api/v1/nothing-here").then().statusCode(403);
        bearing(reader).post("/api/v1/nothing-here").then().statusCode(403);
        bearing(writer).post("/api/v1/nothing-here").then().statusCode(404);
    }

    @Test
    void aRevokedTokenIsRefused() {
        var ann = Somebody.registered();
        var secret = ann.personalToken("script", "tasks:read");
        String id = ann.asks().get("/api/v1/me/tokens").path("items[0].id");
        // Used just before: it is remembered
        bearing(secret).get("/api/v1/tasks").then().statusCode(200);
        Somebody.registered().asks().delete("/api/v1/me/tokens/" + id).then().statusCode(404);
        ann.asks().delete("/api/v1/me/tokens/" + id).then().statusCode(204);
        bearing(secret).get("/api/v1/nothing-here").then().statusCode(401);
    }

    @Test
    void aTokenThatAnotherReplicaRevokedIsRefusedHereToo() throws Exception {
        var secret = Somebody.registered().personalToken("script", "tasks:read");
        bearing(secret).get("/api/v1/tasks").then().statusCode(200);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("delete from personal_token where secret_hash = ?")) {
            statement.setBytes(1, MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
            assertEquals(1, statement.executeUpdate());
        }
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            while (bearing(secret).get("/api/v1/tasks").statusCode() != 401) Thread.onSpinWait();
        });
    }

    @Test
    void aTokenEndsWithItsAccountAtOnce() {
        var ann = Somebody.registered();
        var secret = ann.personalToken("script", "tasks:read");
        bearing(secret).get("/api/v1/tasks").then().statusCode(200);
        ann.sends(Map.of("password", ann.password()))
                .delete("/api/v1/me")
                .then()
                .statusCode(204);
        bearing(secret).get("/api/v1/tasks").then().statusCode(401);
    }

    @Test
    void aTokenExpires() {
        var ann = Somebody.registered();
        var secret = create(
                        ann,
                        "key",
                        Map.of(
                                "name", "short",
                                "scopes", List.of("tasks:read"),
                                "expiresAt", Instant.now().plusSeconds(60).toString()))
                .extract()
                .<String>path("secret");
        bearing(secret).get("/api/v1/tasks").then().statusCode(200);
        clock.later(
                Duration.ofMinutes(2),
                () -> bearing(secret).get("/api/v1/nothing-here").then().statusCode(401));
        bearing(secret).get("/api/v1/nothing-here").then().statusCode(404);
        ann.asks().get("/api/v1/me/tokens").then().body("items[0].lastUsedAt", notNullValue());
    }

    private static ValidatableResponse create(Somebody owner, String key, Map<String, ?> wish) {
        return owner.sends(wish)
                .header("Idempotency-Key", key)
                .post("/api/v1/me/tokens")
                .then();
    }

    private static RequestSpecification bearing(String secret) {
        return given().auth().oauth2(secret);
    }
}
