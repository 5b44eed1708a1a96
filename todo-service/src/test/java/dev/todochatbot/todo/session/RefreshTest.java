package dev.todochatbot.todo.session;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import dev.todochatbot.todo.MovableClock;
import dev.todochatbot.todo.Somebody;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

@QuarkusTest
class RefreshTest {

    @Inject
    MovableClock clock;

    @Test
    void refreshingGivesNewTokensOfTheSameSession() {
        var ann = Somebody.registered();
        var next = refresh(ann.refreshToken())
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(
                        "refreshToken",
                        not(equalTo(ann.refreshToken())),
                        "user.id",
                        equalTo(ann.id().toString()))
                .extract()
                .jsonPath();
        given().auth()
                .oauth2(next.getString("accessToken"))
                .get("/api/v1/me")
                .then()
                .statusCode(200);
        ann.asks().get("/api/v1/me/sessions").then().body("items.size()", equalTo(1));
    }

    @Test
    void twoTabsThatRefreshAtOnceBothGoOn() throws Exception {
        var ann = Somebody.registered();
        Callable<String> tab = () -> refreshed(ann.refreshToken());
        try (var tabs = Executors.newFixedThreadPool(4)) {
            var tokens = tabs.invokeAll(List.of(tab, tab, tab, tab)).stream()
                    .map(Future::resultNow)
                    .distinct()
                    .toList();
            assertEquals(1, tokens.size());
            refresh(tokens.getFirst()).statusCode(200);
        }
    }

    @Test
    void theTokenBeforeWorksDuringTheGrace() {
        var ann = Somebody.registered();
        var next = refreshed(ann.refreshToken());
        clock.later(Sessions.GRACE.minusSeconds(2), () -> assertEquals(next, refreshed(ann.refreshToken())));
    }

    @Test
    void laterReuseEndsTheWholeFamily() {
        var ann = Somebody.registered();
        var next = refreshed(ann.refreshToken());
        clock.later(
                Sessions.GRACE.plusSeconds(2),
                () -> refresh(ann.refreshToken()).statusCode(401).body("code", equalTo("invalid_refresh_token")));
        refresh(next).statusCode(401);
        ann.asks().get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void aTokenTwoRotationsOldEndsTheFamilyAtOnce() {
        var ann = Somebody.registered();
        var third = refreshed(refreshed(ann.refreshToken()));
        assertNotEquals(ann.refreshToken(), third);
        refresh(ann.refreshToken()).statusCode(401);
        refresh(third).statusCode(401);
    }

    @Test
    void aSessionThatIsNotUsedEnds() {
        var ann = Somebody.registered();
        clock.later(
                Sessions.LIFETIME.plusSeconds(1),
                () -> refresh(ann.refreshToken()).statusCode(401));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "bm90IGEgdG9rZW4", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatIsNoTokenIsRefused(String token) {
        refresh(token).statusCode(401).contentType("application/problem+json");
    }

    private static String refreshed(String token) {
        return refresh(token).statusCode(200).extract().path("refreshToken");
    }

    private static ValidatableResponse refresh(String token) {
        return Somebody.json(Map.of("refreshToken", token))
                .post("/api/v1/auth/refresh")
                .then();
    }
}
