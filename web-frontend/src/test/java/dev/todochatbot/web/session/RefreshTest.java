package dev.todochatbot.web.session;

import java.time.Duration;
import java.util.stream.IntStream;

import dev.todochatbot.web.FakeAccounts;
import dev.todochatbot.web.FakeServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
class RefreshTest {

    private static final Duration SHORTER_THAN_A_TURN = Duration.ofMinutes(1);
    private static final Duration LONGER_THAN_A_TURN = Duration.ofMinutes(10);

    private static ValidatableResponse tasks(String accessToken, String refreshToken) {
        return given().cookie("todochatbot", accessToken + "~" + refreshToken)
                .get("/api/v1/tasks")
                .then();
    }

    private static String held(Duration left) {
        return FakeAccounts.accessToken("held", left);
    }

    @Test
    void aTokenThatOutlastsTheLongestTurnIsUsedAsItIs() {
        var held = held(LONGER_THAN_A_TURN);
        tasks(held, "refresh-a")
                .statusCode(200)
                .header("Set-Cookie", nullValue())
                .body("headers.authorization", equalTo("Bearer " + held));
    }

    @Test
    void aTokenThatWouldNotOutlastATurnIsRefreshedOnTheWay() {
        var renewed = "Bearer " + FakeAccounts.accessToken("second", Duration.ofMinutes(15));
        tasks(held(SHORTER_THAN_A_TURN), "refresh-b")
                .statusCode(200)
                .header("Set-Cookie", allOf(containsString("~refresh-second"), containsString("HttpOnly")))
                .body("headers.authorization.length()", equalTo(renewed.length()));
    }

    @Test
    void manyRequestsAtOnceRefreshOnce() {
        IntStream.range(0, 40)
                .parallel()
                .forEach(request -> tasks(held(SHORTER_THAN_A_TURN), "refresh-c")
                        .statusCode(200)
                        .header("Set-Cookie", containsString("~refresh-second")));
        given().get("/api/v1/calls?of=refresh refresh-c").then().body("count", equalTo(1));
    }

    @Test
    void aRefusedRefreshEndsTheSessionHereToo() {
        tasks(held(SHORTER_THAN_A_TURN), "ended-d")
                .statusCode(401)
                .contentType("application/problem+json")
                .header("Set-Cookie", containsString("Max-Age=0"))
                .body("code", equalTo("session_ended"));
    }

    @Test
    void whileTheServiceCannotRefreshAGoodTokenStillServes() {
        tasks(held(SHORTER_THAN_A_TURN), "broken-e").statusCode(200).header("Set-Cookie", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"429, 429", "502, 503", "503, 503", "504, 503", "500, 503", "404, 503"})
    void whileTheServiceCannotRefreshAnEndedTokenKeepsItsSession(int answered, int status) {
        for (var path : new String[] {"/api/v1/tasks", "/session"}) {
            given().cookie("todochatbot", held(Duration.ofMinutes(-1)) + "~status-" + answered + path)
                    .get(path)
                    .then()
                    .statusCode(status)
                    .contentType("application/problem+json")
                    .header("Retry-After", "3")
                    .header("Set-Cookie", nullValue());
        }
    }

    @Test
    void aServiceThatCannotBeReachedKeepsTheSession() {
        tasks(held(Duration.ofMinutes(-1)), "crash")
                .statusCode(503)
                .header("Retry-After", matchesPattern("\\d+"))
                .header("Set-Cookie", nullValue());
    }

    @Test
    void aRefreshThatFailedIsTriedAgainByTheNextRequest() {
        for (var attempt = 0; attempt < 2; attempt++)
            tasks(held(Duration.ofMinutes(-1)), "status-503-twice").statusCode(503);
        given().get("/api/v1/calls?of=refresh status-503-twice").then().body("count", equalTo(2));
    }
}
