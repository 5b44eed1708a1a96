package dev.todochatbot.todo.account;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import dev.todochatbot.todo.Somebody;
import dev.todochatbot.todo.SqlStatements;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
class MeTest {

    @Test
    void readingOneselfIsOneStatement() {
        var ann = Somebody.registered();
        var statements = SqlStatements.during(() -> ann.asks()
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-cache")
                .body("id", equalTo(ann.id().toString()), "email", equalTo(ann.email())));
        assertEquals(1, statements.size(), statements::toString);
    }

    @Test
    void nobodyIsAskedForAToken() {
        given().get("/api/v1/me")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .contentType("application/problem+json")
                .body("code", equalTo("unauthenticated"), "instance", equalTo("/api/v1/me"));
        given().auth()
                .oauth2("not.a.token")
                .get("/api/v1/me")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }

    @Test
    void settingsChangeOneByOne() {
        var ann = Somebody.registered("Europe/Berlin");
        ann.asks()
                .contentType("application/merge-patch+json")
                .body("{\"weekStart\":\"sunday\"}")
                .patch("/api/v1/me")
                .then()
                .statusCode(200)
                .body("weekStart", equalTo("sunday"), "timeZone", equalTo("Europe/Berlin"));
        ann.sends(Map.of("displayName", "Ann", "timeZone", "Asia/Tokyo"))
                .patch("/api/v1/me")
                .then()
                .body("displayName", equalTo("Ann"), "timeZone", equalTo("Asia/Tokyo"), "weekStart", equalTo("sunday"));
        ann.sends(Map.of("weekStart", "someday"))
                .patch("/api/v1/me")
                .then()
                .statusCode(400)
                .body("errors.field", contains("weekStart"));
        ann.asks()
                .contentType("text/plain")
                .body("a")
                .patch("/api/v1/me")
                .then()
                .statusCode(415);
    }

    @Test
    void settingsThatChangeAtOnceAreAllKept() throws Exception {
        var ann = Somebody.registered();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var round = 0; round < 20; round++) {
                var wish = Map.of(
                        "displayName",
                        "Ann " + round,
                        "dateOrder",
                        round % 2 == 0 ? "mdy" : "ymd",
                        "locale",
                        "de-A" + (char) ('A' + round));
                var changes = wish.entrySet().stream()
                        .<Callable<Integer>>map(field -> () -> ann.sends(Map.ofEntries(field))
                                .patch("/api/v1/me")
                                .statusCode())
                        .toList();
                for (var change : threads.invokeAll(changes)) assertEquals(200, change.get());
                wish.forEach(
                        (field, value) -> ann.asks().get("/api/v1/me").then().body(field, equalTo(value)));
            }
        }
    }

    @Test
    void theOrderOfDatesAndTheLanguageAreSettings() {
        var ann = Somebody.registered();
        ann.asks().get("/api/v1/me").then().body("dateOrder", equalTo("dmy"), "locale", equalTo("en"));
        ann.sends(Map.of("locale", "en-us"))
                .patch("/api/v1/me")
                .then()
                .statusCode(200)
                .body("locale", equalTo("en-US"), "dateOrder", equalTo("dmy"));
        ann.sends(Map.of("dateOrder", "mdy")).patch("/api/v1/me").then().statusCode(200);
        Somebody.signIn(ann.email(), ann.password())
                .then()
                .body("user.dateOrder", equalTo("mdy"), "user.locale", equalTo("en-US"));
    }

    @ParameterizedTest
    @CsvSource({
        "dateOrder, myd",
        "dateOrder, DMY",
        "dateOrder, ''",
        "locale, ''",
        "locale, en_US",
        "locale, und",
        "locale, x-private",
        "locale, de-",
        "locale, '*'",
        "locale, en-u-ca-buddhist-nu-thai-tz-usnyc-va-posix"
    })
    void anUnknownOrderOrLanguageIsRefused(String field, String value) {
        Somebody.registered()
                .sends(Map.of(field, value))
                .patch("/api/v1/me")
                .then()
                .statusCode(400)
                .body("errors.field", contains(field));
    }

    @Test
    void changingThePasswordEndsTheOtherSessions() {
        var here = Somebody.registered();
        var there = here.signedInAgain();
        here.sends(Map.of("current", "wrong password", "new", "another long one"))
                .put("/api/v1/me/password")
                .then()
                .statusCode(400)
                .body("errors.field", contains("current"));
        there.asks().get("/api/v1/me").then().statusCode(200);

        here.sends(Map.of("current", here.password(), "new", "another long one"))
                .put("/api/v1/me/password")
                .then()
                .statusCode(204);
        here.asks().get("/api/v1/me").then().statusCode(200);
        there.asks().get("/api/v1/me").then().statusCode(401);
        Somebody.signIn(here.email(), here.password()).then().statusCode(401);
        Somebody.signIn(here.email(), "another long one").then().statusCode(200);
    }

    @Test
    void deletingTheAccountNeedsThePasswordAndLeavesNothing() {
        var ann = Somebody.registered();
        ann.sends(Map.of("password", "wrong password"))
                .delete("/api/v1/me")
                .then()
                .statusCode(400);
        ann.sends(Map.of("password", ann.password()))
                .delete("/api/v1/me")
                .then()
                .statusCode(204);
        ann.asks().get("/api/v1/me").then().statusCode(401);
        Somebody.signIn(ann.email(), ann.password()).then().statusCode(401);
        Somebody.json(Map.of("email", ann.email(), "password", "a rather long one"))
                .post("/api/v1/auth/register")
                .then()
                .statusCode(201);
    }
}
