package dev.todochatbot.common.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

@QuarkusTest
class ProblemTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"nme\":\"a\"}                        | nme           | is not a known field",
                "{\"name\":5}                           | name          | must be a string",
                "{\"size\":\"5\"}                       | size          | must be a number",
                "{\"size\":5.5}                         | size          | must be a number",
                "{\"color\":\"blue\"}                   | color         | must be one of red, green",
                "{\"parts\":{}}                         | parts         | must be an array",
                "{\"parts\":[{\"name\":\"a\",\"x\":1}]} | parts[0].x  | is not a known field",
                "{\"parts\":[{}]}                       | parts[0].name | must not be null",
                "{\"name\":\"abcdef\"}                  | name          | size must be between 0 and 5",
                "{\"name\":                             | ''            | is not well-formed JSON",
                "{\"size\":1,\"size\":2}                | ''            | is not well-formed JSON",
                "{} {}                                  | ''            | is not well-formed JSON",
                "null                                   | ''            | must not be null"
            })
    void aBodyThatIsRefusedNamesItsField(String body, String field, String message) {
        problem(
                        400,
                        "validation_failed",
                        given().contentType("application/json")
                                .body(body)
                                .post("/things")
                                .then())
                .body("errors.field", contains(field), "errors.message", contains(message));
    }

    @Test
    void nestingHasAnEnd() {
        var body = "{\"anything\":" + "[".repeat(40) + "]".repeat(40) + "}";
        problem(
                        400,
                        "validation_failed",
                        given().contentType("application/json")
                                .body(body)
                                .post("/things")
                                .then())
                .body("detail", containsString("nested"));
    }

    /** As a tree each takes twenty times its bytes: of a few dozen such bodies a container would end. */
    @Test
    void aBodyOfMoreValuesThanItsSizeIsForIsRefused() {
        problem(
                        400,
                        "validation_failed",
                        given().contentType("application/json")
                                .body("{\"name\": [" + "\"a\",".repeat(60_000) + "\"a\"]}")
                                .post("/things")
                                .then())
                .body("detail", containsString("too many values"));
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0,limit",
        "limit=201,limit",
        "limit=many,limit",
        "cursor=x,cursor",
        "cursor=e30,cursor",
        "page=2,page"
    })
    void aQueryParameterThatIsRefusedIsNamed(String query, String field) {
        problem(400, "validation_failed", when().get("/things?" + query).then()).body("errors.field", contains(field));
    }

    @Test
    void whatNoResourceSeesIsAProblemToo() {
        problem(404, "not_found", when().get("/nothing/here").then()).body("instance", equalTo("/nothing/here"));
        problem(405, "method_not_allowed", when().delete("/things").then());
        problem(
                406,
                "not_acceptable",
                given().accept("image/png").when().get("/things").then());
        problem(
                415,
                "unsupported_media_type",
                given().contentType("text/plain").body("a").post("/things").then());
    }

    @Test
    void aMissingTokenIsChallenged() {
        problem(401, "unauthenticated", when().get("/things/secret").then()).header("WWW-Authenticate", "Bearer");
    }

    @Test
    void anUnexpectedFailureSaysNothingOfItsCause() {
        problem(500, "internal_error", when().get("/things/broken").then())
                .body(not(containsString("swordfish")))
                .body("$", not(hasKey("stack")));
    }

    @Test
    void aProblemBringsItsHeadersAndMembers() {
        problem(429, "rate_limited", when().get("/things/busy").then())
                .header("Retry-After", "2")
                .body("limit", equalTo(7));
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        var large = "{\"name\":\"" + "a".repeat(300_000) + "\"}";
        problem(
                413,
                "payload_too_large",
                given().contentType("application/json")
                        .body(large)
                        .post("/things")
                        .then());
    }

    private static ValidatableResponse problem(int status, String code, ValidatableResponse response) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .header("Cache-Control", "private, no-cache")
                .body("status", equalTo(status), "code", equalTo(code), "type", equalTo("about:blank"))
                .body("$", hasKey("title"))
                .body("$", hasKey("detail"))
                .body("$", hasKey("instance"))
                .body("$", hasKey("errors"));
    }
}
