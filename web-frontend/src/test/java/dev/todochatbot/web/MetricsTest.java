package dev.todochatbot.web;

import java.net.URI;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

/** Whoever types addresses must not make time series. */
@QuarkusTest
@QuarkusTestResource(FakeServices.class)
class MetricsTest {

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @ParameterizedTest
    @CsvSource({
        "/api/v1/tasks/,         /{todo-service}",
        "/api/v1/conversations/, /{chatbot-service}",
        "/mcp/,                  /{todo-service}",
        "/session/,              /{page}",
        "/lists/,                /{page}"
    })
    void addressesAreCountedByWhoAnswersThem(String begin, String template) {
        var id = UUID.randomUUID().toString();
        given().get(begin + id).then().statusCode(200);
        var read = given().get(metrics).asString();
        assertThat(read, containsString("uri=\"" + template + "\""));
        assertThat(read, not(containsString(id)));
    }

    @ParameterizedTest
    @CsvSource({"GET, /api/v1/auth/", "GET, /api/", "DELETE, /lists/", "GET, /assets/.js"})
    void refusedOnesToo(String method, String begin) {
        var id = UUID.randomUUID().toString();
        given().request(method, begin.replace("/.", "/" + id + ".") + id);
        assertThat(given().get(metrics).asString(), not(containsString(id)));
    }
}
