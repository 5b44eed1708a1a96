package dev.todochatbot.chatbot.key;

import java.util.Map;
import java.util.UUID;

import dev.todochatbot.chatbot.fake.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@TestProfile(KeysAwayTest.NobodyListens.class)
class KeysAwayTest {
    public static class NobodyListens implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            // The port of "discard", which no test machine serves
            return Map.of("todochatbot.todo-service.url", "http://localhost:9");
        }
    }

    @Test
    void aTokenThatCannotBeVerifiedNowIsNotCalledInvalid() {
        given().auth()
                .oauth2(TestTokens.of(UUID.randomUUID()))
                .get("/api/v1/conversations")
                .then()
                .statusCode(503)
                .body("code", equalTo("todo_service_unavailable"));
    }
}
