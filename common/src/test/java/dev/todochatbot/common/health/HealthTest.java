package dev.todochatbot.common.health;

import java.net.URI;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
class HealthTest {

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/ready", "/startup", "/api/health"})
    void everyProbeAnswers(String path) {
        when().get(path).then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void theVersionSaysWhatRuns() {
        when().get("/version")
                .then()
                .body("name", equalTo("common"), "version", notNullValue(), "commit", equalTo("unknown"));
    }

    @Test
    void metricsAreOnThePortOfTheirOwn() {
        when().get("/metrics").then().statusCode(404);
        given().get(metrics).then().statusCode(200).body(containsString("jvm_threads"));
    }

    @Test
    void theIdOfARequestIsKeptUnlessItCouldForgeALogLine() {
        given().header("X-Request-Id", "abc-1").get("/health").then().header("X-Request-Id", "abc-1");
        given().header("X-Request-Id", "a b").get("/health").then().header("X-Request-Id", notNullValue());
    }
}
