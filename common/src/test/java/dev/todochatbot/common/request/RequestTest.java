package dev.todochatbot.common.request;

import java.util.Base64;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class RequestTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/merge-patch+json",
                "application/octet-stream",
                "multipart/form-data",
                "application/json; charset=utf-16",
                "application/json;charset=no-such",
                "*/*",
                "application/*",
                "json",
                "application/",
                ";;",
                ""
            })
    void aBodyOfAnotherMediaTypeIsRefused(String type) {
        for (var path : new String[] {"/things", "/things/loose"})
            refused(
                            415,
                            plain().header("Content-Type", type)
                                    .body("{}".getBytes())
                                    .post(path))
                    .body("code", equalTo("unsupported_media_type"));
    }

    @Test
    void aBodyWithoutAMediaTypeIsRefused() {
        refused(415, plain().noContentType().body("{}".getBytes()).post("/things/loose"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=UTF-8",
                "application/merge-patch+json;charset=ISO-8859-1"
            })
    void aPatchTakesBoth(String type) {
        plain().header("Content-Type", type)
                .body("{}".getBytes())
                .patch("/things")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/html", "text/event-stream", "application/problem+json"})
    void whatCannotBeProducedIsNotAcceptable(String type) {
        refused(406, given().accept(type).get("/things")).body("code", equalTo("not_acceptable"));
        refused(406, json("{}").accept(type).post("/things/loose"));
    }

    @Test
    void everyFieldThatIsWrongIsNamedInOneAnswer() {
        refused(400, json("""
                        {"name": "far too long", "size": "x", "color": "blue", "nme": 1, "id": "1-1-1-1-1",
                         "parts": [{"name": 5}, {}, 7], "day": "2026-02-31", "new": "far too long"}""").post("/things/loose?dry=maybe&wet=1"))
                .body(
                        "errors.field",
                        containsInAnyOrder(
                                "dry",
                                "wet",
                                "name",
                                "size",
                                "color",
                                "nme",
                                "id",
                                "parts[0].name",
                                "parts[1].name",
                                "parts[2]",
                                "day",
                                "new"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": \"a\\u0000\"}                     | name",
                "{\"name\": \"a\\ud800\"}                     | name",
                "{\"parts\": [{\"name\": \"\\u0007\"}]}       | parts[0].name",
                "{\"anything\": {\"a\": [\"\\u001b\"]}}       | anything.a[0]",
                "{\"anything\": {\"\\u0000\": 1}}             | anything"
            })
    void controlCharactersAreRefusedWhereverTheyStand(String body, String field) {
        refused(400, json(body).post("/things")).body("errors.field", contains(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"at\": 5}                                  | at",
                "{\"at\": \"\"}                               | at",
                "{\"at\": \"+99999-01-01T00:00:00Z\"}         | at",
                "{\"day\": [2026, 11, 30]}                    | day",
                "{\"day\": 5}                                 | day",
                "{\"id\": \"AAAAAAAAAAAAAAAAAAAAAA==\"}       | id",
                "{\"id\": \"\"}                               | id"
            })
    void scalarsHaveOneForm(String body, String field) {
        refused(400, json(body).post("/things")).body("errors.field", contains(field));
    }

    @ParameterizedTest
    @CsvSource({
        "limit=5&limit=6,limit",
        "limit=,limit",
        "limit=5.0,limit",
        "limit=99999999999,limit",
        "cursor=,cursor",
    })
    void aQueryParameterIsGivenOnceAndReadable(String query, String field) {
        refused(400, when().get("/things?" + query)).body("errors.field", contains(field));
    }

    @Test
    void allQueryParametersThatAreWrongAreNamed() {
        refused(400, when().get("/things?limit=0&page=1&cursor=a&cursor=b"))
                .body("errors.field", containsInAnyOrder("limit", "page", "cursor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"at\":\"\\u0000\"}", "[]", "null", "5", "{", "{\"at\":null}"})
    void aForgedCursorIsRefused(String position) {
        var cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes());
        refused(400, when().get("/things?cursor=" + cursor)).body("errors.field", contains("cursor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null"})
    void aMissingBodyIsTheBodysError(String body) {
        refused(400, json(body).post("/things")).body("errors.field", contains(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/things", "/things/broken", "/things/secret", "/nothing", "/health", "/version"})
    void noAnswerIsSniffed(String path) {
        when().get(path).then().header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void anotherMethodIsToldWhichOnesThereAre() {
        refused(405, given().delete("/things")).header("Allow", "GET, HEAD, OPTIONS, PATCH, POST");
        refused(405, given().request("TRACE", "/things/loose")).header("Allow", "OPTIONS, POST");
        refused(405, given().put("/things/loose")).header("Allow", "OPTIONS, POST");
        given().options("/things/loose").then().statusCode(204).header("Allow", "OPTIONS, POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "é"})
    void aKeyThatIsNoneIsRefusedEverywhere(String key) {
        refused(400, json("{}").header("Idempotency-Key", key).post("/things/loose"))
                .body("errors.field", contains("Idempotency-Key"));
    }

    private static ValidatableResponse refused(int status, io.restassured.response.Response answer) {
        return answer.then().statusCode(status).contentType("application/problem+json");
    }

    private static RequestSpecification json(String body) {
        return given().contentType("application/json").body(body);
    }

    /** RestAssured adds a charset of its own. */
    private static RequestSpecification plain() {
        return given().config(RestAssured.config()
                .encoderConfig(
                        EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)));
    }
}
