package dev.todochatbot.todo.mcp;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import dev.todochatbot.todo.Somebody;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Bodies whose length nobody announces, where no resource reads them. */
@QuarkusTest
class McpBodyTest {

    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":%s}";

    @TestHTTPResource
    URI self;

    @ParameterizedTest
    @CsvSource({"POST, /mcp", "DELETE, /mcp", "DELETE, /api/v1/me", "DELETE, /api/v1/trash", "GET, /api/v1/tasks"})
    void aChunkedBodyThatIsTooLargeIsRefused(String method, String path) throws Exception {
        var answer = chunked(method, path, PING.formatted("{\"a\":\"" + "a".repeat(300_000) + "\"}"));
        assertEquals(413, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("payload_too_large"), answer.body());
    }

    @Test
    void aBatchMayBeLarger() throws Exception {
        var answer = chunked("POST", "/api/v1/tasks/batch", "{\"operations\":[]}" + " ".repeat(300_000));
        assertTrue(answer.statusCode() != 413, answer.body());
    }

    @Test
    void aSmallChunkedBodyIsRead() throws Exception {
        var answer = chunked("POST", "/mcp", PING.formatted("{}"));
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("\"result\""), answer.body());
    }

    @Test
    void nestingHasAnEndHereToo() throws Exception {
        var answer = chunked("POST", "/mcp", PING.formatted("{\"a\":" + "[".repeat(40) + "]".repeat(40) + "}"));
        assertTrue(answer.statusCode() < 500, answer.body());
        assertTrue(answer.body().contains("nested too deeply"), answer.body());
    }

    private HttpResponse<String> chunked(String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(self.resolve(path))
                .header("Authorization", "Bearer " + Somebody.registered().accessToken())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .method(method, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes())))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
