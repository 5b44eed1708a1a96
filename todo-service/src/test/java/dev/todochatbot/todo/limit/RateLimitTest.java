package dev.todochatbot.todo.limit;

import java.util.Map;
import java.util.UUID;

import dev.todochatbot.todo.Somebody;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

/** The test is itself the trusted proxy, on loopback, and says for whom it asks. */
@QuarkusTest
@TestProfile(RateLimitTest.Strict.class)
class RateLimitTest {

    public static class Strict implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "todochatbot.rate-limits.registrations", "2",
                    "todochatbot.rate-limits.sign-ins", "4",
                    "todochatbot.rate-limits.sign-ins-to-one-account", "2");
        }
    }

    @Test
    void anAddressThatRegistersTooOftenWaits() {
        register("203.0.113.1").statusCode(201);
        register("203.0.113.1").statusCode(201);
        register("203.0.113.1")
                .statusCode(429)
                .header("Retry-After", matchesPattern("\\d+"))
                .contentType("application/problem+json")
                .body("code", equalTo("rate_limited"));
        register("203.0.113.2").statusCode(201);
    }

    @Test
    void whoGuessesAPasswordIsSlowedDownButItsOwnerIsNot() {
        var ann = Somebody.registered();
        for (var attempt = 0; attempt < 2; attempt++)
            signIn("203.0.113.3", ann.email(), "a wrong guess").statusCode(401);
        signIn("203.0.113.3", ann.email(), "a wrong guess").statusCode(429);
        signIn("203.0.113.4", ann.email(), ann.password()).statusCode(200);
    }

    @Test
    void whatAClientSaysOfItselfDoesNotCount() {
        for (var attempt = 0; attempt < 2; attempt++)
            register("198.51.100." + attempt + ", 203.0.113.5").statusCode(201);
        register("198.51.100.9, 203.0.113.5").statusCode(429);
    }

    @Test
    void askingForThePasswordAgainIsLimitedLikeSigningIn() {
        var ann = Somebody.registered();
        for (var attempt = 0; attempt < 2; attempt++) {
            ann.sends(Map.of("current", "a wrong guess", "new", "another long one"))
                    .header("X-Forwarded-For", "203.0.113.6")
                    .put("/api/v1/me/password")
                    .then()
                    .statusCode(400);
        }
        ann.sends(Map.of("current", ann.password(), "new", "another long one"))
                .header("X-Forwarded-For", "203.0.113.6")
                .put("/api/v1/me/password")
                .then()
                .statusCode(429)
                .header("Retry-After", matchesPattern("\\d+"));
        ann.sends(Map.of("password", ann.password()))
                .header("X-Forwarded-For", "203.0.113.6")
                .delete("/api/v1/me")
                .then()
                .statusCode(429);
        ann.sends(Map.of("password", ann.password()))
                .header("X-Forwarded-For", "203.0.113.7")
                .delete("/api/v1/me")
                .then()
                .statusCode(204);
    }

    @Test
    void thisMachineItselfIsNotLimited() {
        for (var attempt = 0; attempt < 4; attempt++) Somebody.registered();
    }

    private static ValidatableResponse register(String address) {
        return Somebody.json(Map.of("email", UUID.randomUUID() + "@example.com", "password", "a rather long one"))
                .header("X-Forwarded-For", address)
                .post("/api/v1/auth/register")
                .then();
    }

    private static ValidatableResponse signIn(String address, String email, String password) {
        return Somebody.json(Map.of("email", email, "password", password))
                .header("X-Forwarded-For", address)
                .post("/api/v1/auth/login")
                .then();
    }
}
