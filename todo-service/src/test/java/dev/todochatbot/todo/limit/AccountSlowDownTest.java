package dev.todochatbot.todo.limit;

import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import dev.todochatbot.todo.Somebody;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Who guesses one account's password from many addresses; the test is itself the trusted proxy and says for whom it asks. */
@QuarkusTest
@TestProfile(AccountSlowDownTest.Strict.class)
class AccountSlowDownTest {

    private static final String PASSWORD = "a rather long one";

    public static class Strict implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "todochatbot.rate-limits.sign-ins-to-one-account", "3",
                    "todochatbot.rate-limits.failed-sign-ins-to-one-account", "5");
        }
    }

    private final String email = UUID.randomUUID() + "@example.com";

    private void registersFrom(String address) {
        assertEquals(
                201,
                Somebody.json(Map.of("email", email, "password", PASSWORD))
                        .header("X-Forwarded-For", address)
                        .post("/api/v1/auth/register")
                        .statusCode());
    }

    private int signsInFrom(String address, String password) {
        return Somebody.json(Map.of("email", email, "password", password))
                .header("X-Forwarded-For", address)
                .post("/api/v1/auth/login")
                .statusCode();
    }

    private void strangersGuess() {
        for (var each : IntStream.rangeClosed(1, 5).toArray())
            assertEquals(401, signsInFrom("198.51.100." + each, "a wrong guess"));
    }

    @Test
    void manyStrangersTogetherAreSlowedDownAndTheOwnerIsNot() {
        registersFrom("203.0.113.1");
        assertEquals(200, signsInFrom("203.0.113.2", PASSWORD));
        strangersGuess();
        assertEquals(429, signsInFrom("198.51.100.6", "a wrong guess"));
        assertEquals(429, signsInFrom("198.51.100.7", PASSWORD), "a stranger is not told that it is right");
        assertEquals(200, signsInFrom("203.0.113.1", PASSWORD));
        assertEquals(200, signsInFrom("203.0.113.2", PASSWORD));
    }

    @Test
    void whereASessionGoesOnItsOwnerIsKnownToo() {
        registersFrom("203.0.113.1");
        String refreshToken = Somebody.signIn(email, PASSWORD).path("refreshToken");
        assertEquals(
                200,
                Somebody.json(Map.of("refreshToken", refreshToken))
                        .header("X-Forwarded-For", "203.0.113.3")
                        .post("/api/v1/auth/refresh")
                        .statusCode());
        strangersGuess();
        assertEquals(200, signsInFrom("203.0.113.3", PASSWORD));
    }

    @Test
    void anotherAccountIsNotConcerned() {
        registersFrom("203.0.113.1");
        strangersGuess();
        var bob = Somebody.registered();
        assertEquals(
                200,
                Somebody.json(Map.of("email", bob.email(), "password", bob.password()))
                        .header("X-Forwarded-For", "198.51.100.6")
                        .post("/api/v1/auth/login")
                        .statusCode());
    }

    @Test
    void whoSignsInIsNoFailure() {
        registersFrom("203.0.113.1");
        for (var each : IntStream.rangeClosed(1, 8).toArray())
            assertEquals(200, signsInFrom("192.0.2." + each, PASSWORD));
    }

    @Test
    void anUnknownAccountIsSlowedDownAlike() {
        strangersGuess();
        assertEquals(429, signsInFrom("198.51.100.6", "a wrong guess"));
    }

    @Test
    void allAddressesOfOneIpv6CustomerAreOne() {
        registersFrom("203.0.113.1");
        for (var each : IntStream.rangeClosed(1, 3).toArray())
            assertEquals(401, signsInFrom("2001:db8:7:8:9::" + each, "a wrong guess"));
        assertEquals(429, signsInFrom("2001:db8:7:8:ffff::1", "a wrong guess"));
        assertEquals(401, signsInFrom("2001:db8:7:9::1", "a wrong guess"));
    }

    @Test
    void anIpv4AddressIsItselfHoweverItIsWritten() {
        registersFrom("203.0.113.1");
        for (var each : IntStream.rangeClosed(1, 3).toArray())
            assertEquals(401, signsInFrom(each % 2 == 0 ? "192.0.2.77" : "::ffff:192.0.2.77", "a wrong guess"));
        assertEquals(429, signsInFrom("::ffff:192.0.2.77", "a wrong guess"));
        assertEquals(401, signsInFrom("::ffff:192.0.2.78", "a wrong guess"));
    }
}
