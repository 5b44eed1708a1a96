package dev.todochatbot.web.session;

import dev.todochatbot.web.FakeServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
class SessionTest {

    private static RequestSpecification fromOurPage() {
        return given().header("Sec-Fetch-Site", "same-origin").contentType("application/json");
    }

    private static RequestSpecification signIn(String password) {
        return fromOurPage().body("{\"email\":\"mira@example.com\",\"password\":\"" + password + "\"}");
    }

    @Test
    void signingInHidesTheTokensInACookie() {
        signIn("right-password")
                .post("/session")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header(
                        "Set-Cookie",
                        allOf(
                                containsString("HttpOnly"),
                                containsString("SameSite=Strict"),
                                containsString("Path=/"),
                                not(containsString("Secure")),
                                not(containsString("Domain"))))
                .body("user.email", equalTo("mira@example.com"))
                .body(not(containsString("Token")))
                .body(not(containsString("refresh-first")));
    }

    @Test
    void underHttpsTheCookieIsSecure() {
        signIn("right-password")
                .header("X-Forwarded-Proto", "https")
                .post("/session")
                .then()
                .header("Set-Cookie", containsString("Secure"))
                .header("Strict-Transport-Security", containsString("max-age"));
    }

    @Test
    void aRefusedSignInKeepsItsReasonAndSetsNothing() {
        signIn("wrong")
                .post("/session")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("Retry-After", "7")
                .header("Set-Cookie", nullValue())
                .body("code", equalTo("bad_credentials"));
    }

    @Test
    void theVisitorsAddressReachesTheLimitsOfTheService() {
        signIn("right-password")
                .header("X-Forwarded-For", "203.0.113.9")
                .post("/session")
                .then()
                .body("user.from", equalTo("203.0.113.9, 127.0.0.1"));
    }

    @Test
    void aNewAccountSpeaksTheLanguageOfItsBrowser() {
        fromOurPage()
                .header("Accept-Language", "de-AT,de;q=0.9")
                .body("{\"email\":\"mira@example.com\",\"password\":\"right-password\"}")
                .post("/session/registration")
                .then()
                .statusCode(201)
                .body("user.languages", equalTo("de-AT,de;q=0.9"));
    }

    @Test
    void registeringSignsIn() {
        fromOurPage()
                .body("{\"email\":\"mira@example.com\",\"password\":\"right-password\"}")
                .post("/session/registration")
                .then()
                .statusCode(201)
                .header("Set-Cookie", containsString("HttpOnly"))
                .body("user.id", equalTo("u1"));
    }

    @Test
    void theCookieIsTheSession() {
        var cookies = signIn("right-password").post("/session").cookies();
        given().cookies(cookies).get("/session").then().statusCode(200).body("user.email", equalTo("mira@example.com"));
    }

    @Test
    void withoutACookieNobodyIsSignedIn() {
        given().get("/session").then().statusCode(200).body("user", nullValue());
        given().cookie("todochatbot", "nonsense").get("/session").then().body("user", nullValue());
    }

    @Test
    void signingOutEndsTheSessionAtTheService() {
        var cookies = signIn("right-password").post("/session").cookies();
        fromOurPage()
                .cookies(cookies)
                .delete("/session")
                .then()
                .statusCode(204)
                .header("Set-Cookie", allOf(containsString("todochatbot=;"), containsString("Max-Age=0")));
        given().get("/api/v1/calls?of=ended refresh-first").then().body("count", not(equalTo(0)));
    }

    @Test
    void signingOutTwiceIsNoError() {
        fromOurPage().delete("/session").then().statusCode(204);
    }

    @Test
    void aBodyThatIsNoSignInIsTooLarge() {
        signIn("x".repeat(20_000)).post("/session").then().statusCode(413).body("code", equalTo("payload_too_large"));
    }
}
