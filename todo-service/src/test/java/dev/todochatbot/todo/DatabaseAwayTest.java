package dev.todochatbot.todo;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@TestProfile(DatabaseAwayTest.NobodyListens.class)
class DatabaseAwayTest {

    public static class NobodyListens implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:1/none",
                    "quarkus.flyway.migrate-at-start", "false");
        }
    }

    @Test
    void aRequestIsToldToComeAgain() {
        given().contentType("application/json")
                .body(Map.of("email", "ada@example.com", "password", "correct horse battery"))
                .post("/api/v1/auth/login")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5")
                .body("code", equalTo("unavailable"));
    }

    @Test
    void theProcessLivesButIsNotReady() {
        when().get("/health").then().statusCode(200);
        when().get("/ready").then().statusCode(503);
    }
}
