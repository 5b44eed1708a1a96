package dev.todochatbot.todo.account;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import dev.todochatbot.todo.Somebody;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.todochatbot.todo.Somebody.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
class RegistrationTest {

    @Test
    void registeringSignsIn() {
        var email = "ann-" + UUID.randomUUID() + "@example.com";
        json(Map.of("email", " " + email, "password", "a rather long one", "timeZone", "Europe/Berlin"))
                .post("/api/v1/auth/register")
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("accessToken", notNullValue(), "refreshToken", notNullValue(), "expiresIn", equalTo(900))
                .body("user.email", equalTo(email), "user.displayName", equalTo(email.substring(0, email.indexOf('@'))))
                .body("user.timeZone", equalTo("Europe/Berlin"), "user.weekStart", equalTo("monday"));
    }

    @Test
    void anAddressIsTakenWhateverItsCase() {
        var ann = Somebody.registered();
        json(Map.of("email", ann.email().toUpperCase(), "password", "a rather long one"))
                .post("/api/v1/auth/register")
                .then()
                .statusCode(409)
                .body("code", equalTo("email_taken"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email       | nobody                | must be an e-mail address",
                "email       |                       | must not be null",
                "password    | 1234567               | must have 8 to 128 characters",
                "password    | Password1             | is one of the most common passwords",
                "displayName | ' '                   | must not be blank",
                "timeZone    | Mars/Olympus          | must be an IANA time zone, such as Europe/Berlin",
                "role        | admin                 | is not a known field"
            })
    void whatIsRefusedIsNamed(String field, String value, String message) {
        var body = new HashMap<String, String>(
                Map.of("email", UUID.randomUUID() + "@example.com", "password", "a rather long one"));
        body.put(field, value);
        json(body)
                .post("/api/v1/auth/register")
                .then()
                .statusCode(400)
                .body("code", equalTo("validation_failed"), "errors.field", contains(field))
                .body("errors.message", contains(message))
                .body(not(containsString("rather long")));
    }

    @Test
    void aLongPasswordMayHaveAnyCharacters() {
        var password = "ä€😀 ".repeat(32);
        var email = UUID.randomUUID() + "@example.com";
        json(Map.of("email", email, "password", password))
                .post("/api/v1/auth/register")
                .then()
                .statusCode(201);
        Somebody.signIn(email, password).then().statusCode(200);
        Somebody.signIn(email, password + "x").then().statusCode(401);
    }
}
