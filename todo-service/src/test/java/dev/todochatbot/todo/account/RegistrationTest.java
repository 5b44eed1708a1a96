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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none  | none                                 | en      | dmy",
                "none  | de-at,de;q=0.9,en;q=0.5              | de-AT   | dmy",
                "none  | de;q=0.7, en-US;q=0.9, *;q=0.1       | en-US   | mdy",
                "none  | *                                    | en      | dmy",
                "none  | de;q=0, fr-CA;q=0.2                  | fr-CA   | dmy",
                "none  | ;;;=,                                | en      | dmy",
                "none  | en;q=many                            | en      | dmy",
                "es-mx | en-US                                | es-MX   | dmy",
                "ko-KR | none                                 | ko-KR   | ymd"
            })
    void theLanguageIsWhatTheyOrTheirBrowserSay(String locale, String header, String language, String order) {
        var body = new HashMap<String, String>(
                Map.of("email", UUID.randomUUID() + "@example.com", "password", "a rather long one"));
        if (locale != null) body.put("locale", locale);
        var request = json(body);
        if (header != null) request.header("Accept-Language", header);
        request.post("/api/v1/auth/register")
                .then()
                .statusCode(201)
                .body("user.locale", equalTo(language), "user.dateOrder", equalTo(order));
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
                // Java knows it, and PostgreSQL takes it for something else
                "timeZone    | SystemV/PST8          | must be an IANA time zone, such as Europe/Berlin",
                "locale      | klingon-kl_ingon      | must be a BCP 47 language tag, such as de-AT",
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
