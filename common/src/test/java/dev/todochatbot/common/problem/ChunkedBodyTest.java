package dev.todochatbot.common.problem;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A body without an announced length, which RestAssured does not send. */
@QuarkusTest
class ChunkedBodyTest {

    @TestHTTPResource("/things")
    URI things;

    @Test
    void aChunkedBodyThatIsTooLargeIsRefused() throws Exception {
        var answer = post("{\"name\":\"" + "a".repeat(300_000) + "\"}");
        assertTrue(answer.body().contains("payload_too_large"), answer.body());
        assertEquals(413, answer.statusCode());
    }

    @Test
    void aSmallChunkedBodyIsTaken() throws Exception {
        assertEquals(200, post("{\"name\":\"a\"}").statusCode());
    }

    private HttpResponse<String> post(String body) throws Exception {
        var request = HttpRequest.newBuilder(things)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes())))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
