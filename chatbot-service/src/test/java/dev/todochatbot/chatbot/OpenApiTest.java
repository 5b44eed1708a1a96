package dev.todochatbot.chatbot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.todochatbot.chatbot.fake.FakeTodoService;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * The committed document is what clients generate their types from, so it must say what the service does. A difference
 * that is meant is taken over with {@code ./mvnw test -pl chatbot-service -am -Dtest=OpenApiTest -Dopenapi.write}.
 */
@QuarkusTest
@QuarkusTestResource(FakeTodoService.class)
class OpenApiTest {
    private static final Path COMMITTED = Path.of("openapi.yaml");

    @Test
    void peopleReadItAtDocs() {
        given().redirects().follow(true).get("/docs").then().statusCode(200);
    }

    @Test
    void theCommittedDocumentIsUpToDate() throws IOException {
        var served = given().get("/openapi").then().statusCode(200).extract().asString();
        if (System.getProperty("openapi.write") != null) Files.writeString(COMMITTED, served);

        assertEquals(Files.readString(COMMITTED), served);
    }
}
