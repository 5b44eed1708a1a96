package dev.todochatbot.web.gateway;

import java.time.Duration;

import dev.todochatbot.web.FakeAccounts;
import dev.todochatbot.web.FakeServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** What a page asks for in the name of one account never uses the session of another. */
@QuarkusTest
@QuarkusTestResource(FakeServices.class)
class ForAccountTest {

    private static final String REFRESH = "refresh";

    private static RequestSpecification pageOf(String account, String sessionOf) {
        return page(FakeAccounts.accessToken(sessionOf, Duration.ofMinutes(14)), REFRESH)
                .header("For-Account", account);
    }

    private static RequestSpecification page(String access, String refresh) {
        return given().header("Sec-Fetch-Site", "same-origin")
                .contentType("application/json")
                .cookie("todochatbot", access + "~" + refresh);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/tasks",
        "PATCH, /api/v1/tasks/7",
        "PUT, /api/v1/settings/tools",
        "DELETE, /api/v1/trash",
        "POST, /api/v1/conversations/7/messages",
        "GET, /api/v1/tasks",
        "GET, /api/v1/events",
    })
    void aPageOfAnotherAccountIsToldAndReachesNoService(String method, String path) {
        pageOf("ada", "bob")
                .request(method, path)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store")
                .body("code", equalTo("other_account"))
                .body("service", nullValue());
    }

    @Test
    void aBodyThatIsStillComingIsRefusedToo() {
        pageOf("ada", "bob")
                .body("x".repeat(200_000))
                .post("/api/v1/tasks")
                .then()
                .statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bob", "BOB"})
    void thePageOfTheSessionsOwnAccountIsServed(String account) {
        pageOf(account, "bob")
                .body("{}")
                .post("/api/v1/tasks")
                .then()
                .statusCode(200)
                .body("headers.for-account", nullValue());
    }

    @Test
    void aRequestThatNamesNoAccountIsServed() {
        page(FakeAccounts.accessToken("bob", Duration.ofMinutes(14)), REFRESH)
                .post("/api/v1/tasks")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bob,ada", "bo"})
    void onlyTheWholeNameCounts(String account) {
        pageOf(account, "bob").post("/api/v1/tasks").then().statusCode(409);
    }

    @Test
    void everyNamedAccountMustBeTheSessions() {
        pageOf("bob", "bob")
                .header("For-Account", "ada")
                .post("/api/v1/tasks")
                .then()
                .statusCode(409);
    }

    @Test
    void itIsJudgedByTheTokenARefreshGave() {
        // The fake's refresh gives a token of "second"
        var old = FakeAccounts.accessToken("ada", Duration.ofSeconds(1));
        page(old, "judged-1")
                .header("For-Account", "ada")
                .post("/api/v1/tasks")
                .then()
                .statusCode(409)
                .header("Set-Cookie", containsString("todochatbot="));
        page(old, "judged-2")
                .header("For-Account", "second")
                .post("/api/v1/tasks")
                .then()
                .statusCode(200);
    }

    @Test
    void withoutASessionTheServiceAnswers() {
        given().header("Sec-Fetch-Site", "same-origin")
                .header("For-Account", "ada")
                .post("/api/v1/tasks")
                .then()
                .statusCode(200)
                .body("headers.authorization", nullValue());
    }

    @Test
    void aPageOfAnotherAccountCannotSignThisOneOut() {
        pageOf("ada", "bob")
                .delete("/session")
                .then()
                .statusCode(409)
                .header("Set-Cookie", nullValue())
                .body("code", equalTo("other_account"));
        pageOf("bob", "bob").delete("/session").then().statusCode(204);
    }
}
