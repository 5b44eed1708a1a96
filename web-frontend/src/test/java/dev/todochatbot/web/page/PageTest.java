package dev.todochatbot.web.page;

import dev.todochatbot.web.FakeServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
class PageTest {

    private static final String SCRIPT = "/assets/todo-3fA9xK2b.js";

    @ParameterizedTest
    @ValueSource(strings = {"/", "/upcoming", "/tasks/018f", "/todo.html", "/lists/a%20b"})
    void everyAddressOfTheAppIsItsPage(String path) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=utf-8")
                .header("Cache-Control", "no-cache")
                .body(containsString("<title>todo</title>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/missing.js", "/assets/missing-12345678.js", "/favicon.ico", "/assets/..%2ftodo.html"})
    void aMissingFileIsNotThePage(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(404);
    }

    @Test
    void thePageIsRevalidated() {
        var tag = given().get("/").header("ETag");
        given().header("If-None-Match", "\"other\", W/" + tag)
                .get("/")
                .then()
                .statusCode(304)
                .body(equalTo(""));
        given().header("If-None-Match", "\"other\"").get("/").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"dark, true", "light, true", "system, false", "\"><script>, false"})
    void theChosenThemeIsInThePage(String theme, boolean written) {
        var page = given().header("Cookie", "theme=" + theme).get("/").then().header("Vary", "Cookie");
        page.body(
                written
                        ? containsString("<html data-theme=\"" + theme + "\" lang")
                        : not(containsString("data-theme")));
    }

    @Test
    void anotherThemeIsAnotherVersionOfThePage() {
        var tag = given().get("/").header("ETag");
        given().cookie("theme", "dark")
                .header("If-None-Match", tag)
                .get("/")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'gzip, deflate, br', br",
                "gzip, gzip",
                "'br;q=0, gzip', gzip",
                "'gzip;q=0.5', gzip",
                "identity, -"
            })
    void filesComeCompressedAsTheBrowserTakesThem(String accepted, String coding) {
        given().config(io.restassured.RestAssured.config()
                        .decoderConfig(io.restassured.config.DecoderConfig.decoderConfig()
                                .noContentDecoders()))
                .header("Accept-Encoding", accepted)
                .get(SCRIPT)
                .then()
                .statusCode(200)
                .header("Content-Encoding", coding == null ? nullValue() : equalTo(coding))
                .header("Vary", "Accept-Encoding")
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .contentType(containsString("javascript"));
    }

    @Test
    void filesWithoutAHashAreRevalidated() {
        given().get("/app.webmanifest")
                .then()
                .statusCode(200)
                .contentType("application/manifest+json")
                .header("Cache-Control", "no-cache");
    }

    @Test
    void aHeadRequestHasTheHeadersOnly() {
        given().head(SCRIPT)
                .then()
                .statusCode(200)
                .header("ETag", not(nullValue()))
                .body(equalTo(""));
    }

    @Test
    void aPageTakesNoChanges() {
        given().post("/upcoming")
                .then()
                .statusCode(405)
                .header("Allow", "GET, HEAD")
                .body("code", equalTo("method_not_allowed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", SCRIPT, "/api/v1/tasks", "/session", "/api/v1/auth/login", "/health"})
    void everyAnswerTellsTheBrowserWhatItMayDo(String path) {
        given().get(path)
                .then()
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                                + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; "
                                + "base-uri 'none'; frame-ancestors 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Strict-Transport-Security", nullValue());
    }

    @Test
    void theAppsFindEachOtherOnTheHostTheBrowserUses() {
        given().header("Host", "todo.test:30000")
                .get("/config.json")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-cache")
                .body("todoUrl", equalTo("http://todo.test:3000"))
                .body("chatUrl", equalTo("http://todo.test:3001"))
                .body("version", equalTo("0.1.0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/ready", "/startup", "/version"})
    void theProcessAnswersForItself(String path) {
        given().get(path).then().statusCode(200).contentType("application/json");
    }

    @Test
    void metricsAreNotHere() {
        given().get("/metrics").then().statusCode(404);
    }
}
