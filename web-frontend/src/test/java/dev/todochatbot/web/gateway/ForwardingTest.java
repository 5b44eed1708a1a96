package dev.todochatbot.web.gateway;

import java.time.Duration;
import java.util.UUID;

import dev.todochatbot.web.FakeAccounts;
import dev.todochatbot.web.FakeServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
class ForwardingTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/chat, chatbot",
        "/api/v1/conversations, chatbot",
        "/api/v1/conversations/7/messages, chatbot",
        "/api/v1/turns/7/events, chatbot",
        "/api/v1/approvals, chatbot",
        "/api/v1/settings/tools, chatbot",
        "/api/v1/engine, chatbot",
        "/api/v1/tasks?status=open&q=caf%C3%A9, todo",
        "/api/v1/chats, todo",
        "/api/v1/authors, todo",
        "/mcp, todo",
        "/calendar/secret.ics, todo",
        "/.well-known/jwks.json, todo",
        "/.well-known/oauth-protected-resource/mcp, todo",
    })
    void everyAddressHasItsService(String uri, String service) {
        given().urlEncodingEnabled(false)
                .get(uri)
                .then()
                .statusCode(200)
                .body("service", equalTo(service))
                .body("uri", equalTo(uri));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/v1",
                "/api/v1/",
                "/api/v2/tasks",
                "/api/v1/auth",
                "/api/v1/auth/login",
                "/api/v1/%61uth/login",
                "/api/v1/./auth/login",
                "/api/v1//auth/login",
                "/api/v1;x=1/auth/login",
                "/api/v1/auth;x=1/login",
                "/api/v1/tasks%2f..%2fauth",
                "/api/v1/%2e%2e/%2e%2e/metrics",
                "/calendar/secret.txt",
            })
    void everythingElseReachesNoService(String uri) {
        given().urlEncodingEnabled(false)
                .get(uri)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("not_found"));
    }

    @Test
    void theVisitorIsNamedToTheService() {
        given().header("Host", "todo.test:30000")
                .header("X-Forwarded-For", "203.0.113.9")
                .header("Forwarded", "for=6.6.6.6")
                .header("X-Real-IP", "6.6.6.6")
                .get("/api/v1/tasks")
                .then()
                .body("headers.x-forwarded-for", equalTo("203.0.113.9, 127.0.0.1"))
                .body("headers.x-forwarded-host", equalTo("todo.test:30000"))
                .body("headers.x-forwarded-proto", equalTo("http"))
                .body("headers.forwarded", nullValue())
                .body("headers.x-real-ip", nullValue());
    }

    @Test
    void whatIsMeantForOneConnectionStaysThere() {
        given().header("Connection", "close, X-Only-Here")
                .header("X-Only-Here", "1")
                .header("TE", "trailers")
                .header("Proxy-Authorization", "Basic eDp5")
                .get("/api/v1/tasks")
                .then()
                .body("headers.x-only-here", nullValue())
                .body("headers.te", nullValue())
                .body("headers.proxy-authorization", nullValue());
    }

    @Test
    void cookiesPassInNeitherDirection() {
        var access = FakeAccounts.accessToken("held", Duration.ofMinutes(14));
        given().cookie("todochatbot", access + "~refresh")
                .cookie("other", "1")
                .get("/api/v1/tasks")
                .then()
                .header("Set-Cookie", nullValue())
                .header("ETag", "\"7\"")
                .body("headers.cookie", nullValue())
                .body("headers.authorization", equalTo("Bearer " + access));
    }

    @Test
    void aRequestWithItsOwnTokenIsForwardedAsItIs() {
        given().cookie("todochatbot", FakeAccounts.accessToken("held", Duration.ofMinutes(14)) + "~refresh")
                .header("Authorization", "Bearer tcp_abc")
                .get("/api/v1/tasks")
                .then()
                .body("headers.authorization", equalTo("Bearer tcp_abc"))
                .body("headers.cookie", nullValue());
    }

    @Test
    void theSessionIsNeverUsedForOtherPrograms() {
        given().cookie("todochatbot", FakeAccounts.accessToken("held", Duration.ofMinutes(14)) + "~refresh")
                .get("/mcp")
                .then()
                .body("headers.authorization", nullValue());
    }

    @Test
    void bodiesArriveWhole() {
        var text = "ä".repeat(100_000);
        given().header("Sec-Fetch-Site", "same-origin")
                .contentType("text/plain; charset=utf-8")
                .body(text)
                .post("/api/v1/tasks")
                .then()
                .statusCode(200)
                .body("body", equalTo(text));
    }

    @Test
    void aServiceThatBreaksOffIsABadGateway() {
        given().get("/api/v1/crash")
                .then()
                .statusCode(502)
                .contentType("application/problem+json")
                .body("code", equalTo("bad_gateway"))
                .body("instance", equalTo("/api/v1/crash"));
    }

    @Test
    void whatMayBeRepeatedSurvivesAConnectionThatBreaksOff() {
        given().get(FakeServices.FALTERING + UUID.randomUUID()).then().statusCode(200);
        given().header("Sec-Fetch-Site", "same-origin")
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body("{\"title\": \"Once\"}")
                .post(FakeServices.FALTERING + UUID.randomUUID())
                .then()
                .statusCode(200)
                .body("body", equalTo("{\"title\": \"Once\"}"));
    }

    @Test
    void whatStillRunsWhenItIsRepeatedIsWaitedFor() {
        given().header("Sec-Fetch-Site", "same-origin")
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body("{\"message\": \"Once\"}")
                .post(FakeServices.SLOW + UUID.randomUUID())
                .then()
                .statusCode(200)
                .body("body", equalTo("{\"message\": \"Once\"}"));
    }

    @Test
    void whatMayHaveBeenDoneIsNotRepeated() {
        given().header("Sec-Fetch-Site", "same-origin")
                .contentType("application/json")
                .body("{}")
                .post(FakeServices.FALTERING + UUID.randomUUID())
                .then()
                .statusCode(502)
                .body("code", equalTo("bad_gateway"));
    }

    @Test
    void everyRequestHasANameOnBothSides() {
        given().header("X-Request-Id", "abc-123")
                .get("/api/v1/tasks")
                .then()
                .header("X-Request-Id", "abc-123")
                .body("headers.x-request-id", equalTo("abc-123"));
        given().header("X-Request-Id", "bad\tname")
                .get("/api/v1/tasks")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"))
                .body("headers.x-request-id", not(equalTo("bad\tname")));
    }
}
