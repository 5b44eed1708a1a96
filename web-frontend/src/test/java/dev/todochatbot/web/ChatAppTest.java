package dev.todochatbot.web;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@TestProfile(ChatAppProfile.class)
@QuarkusTestResource(FakeServices.class)
class ChatAppTest {

    @Test
    void servesTheChatPage() {
        given().get("/").then().statusCode(200).body(containsString("<title>chat</title>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/mcp", "/calendar/secret.ics", "/.well-known/jwks.json"})
    void forwardsNoAddressForOtherPrograms(String path) {
        given().get(path).then().statusCode(404).body("code", equalTo("not_found"));
    }

    @Test
    void saysSoWhenAServiceIsDown() {
        given().get("/api/v1/conversations")
                .then()
                .statusCode(502)
                .contentType("application/problem+json")
                .body("code", equalTo("bad_gateway"));
    }

    @Test
    void believesNoAddressThatAStrangerClaims() {
        given().header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Proto", "https")
                .get("/api/v1/tasks")
                .then()
                .header("Strict-Transport-Security", nullValue())
                .body("headers.x-forwarded-for", equalTo("127.0.0.1"))
                .body("headers.x-forwarded-proto", equalTo("http"));
    }

    @Test
    void namesTheCookieAndItsDomainAsConfigured() {
        given().header("Sec-Fetch-Site", "same-origin")
                .contentType("application/json")
                .body("{\"email\":\"mira@example.com\",\"password\":\"right-password\"}")
                .post("/session")
                .then()
                .statusCode(200)
                .header("Set-Cookie", allOf(startsWith("second_release="), containsString("Domain=example.com")));
    }

    @Test
    void tellsWhereTheAppsAre() {
        given().header("Host", "node.example:30001")
                .get("/config.json")
                .then()
                .body("todoUrl", equalTo("https://todo.example.com"))
                .body("chatUrl", equalTo("http://node.example:30001"));
    }
}
