package dev.todochatbot.web.gateway;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

import dev.todochatbot.web.FakeServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
class BodyLimitTest {

    private static final int LIMIT = 10 * 1024 * 1024;

    @TestHTTPResource
    URI self;

    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        client.shutdownNow();
    }

    private HttpResponse<String> post(BodyPublisher body) throws Exception {
        return send("POST", "/api/v1/import", body);
    }

    private HttpResponse<String> send(String method, String path, BodyPublisher body) throws Exception {
        var request = HttpRequest.newBuilder(self.resolve(path))
                .header("Sec-Fetch-Site", "same-origin")
                .expectContinue(true)
                .method(method, body)
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static BodyPublisher chunked(int bytes) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(json(bytes)));
    }

    private static byte[] json(int bytes) {
        return ("{}" + " ".repeat(bytes - 2)).getBytes();
    }

    @Test
    void aBodyAnnouncedAsTooLargeIsNotEvenRead() throws Exception {
        var answer = post(BodyPublishers.ofByteArray(json(LIMIT + 1)));
        assertEquals(413, answer.statusCode());
        assertTrue(answer.body().contains("payload_too_large"));
    }

    @Test
    void aBodyThatGrowsTooLargeIsBrokenOff() throws Exception {
        var answer = post(chunked(LIMIT + 1));
        assertEquals(413, answer.statusCode());
        assertTrue(answer.body().contains("payload_too_large"));
    }

    @Test
    void aBodyOfTheLimitPasses() throws Exception {
        assertEquals(200, post(chunked(LIMIT)).statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/tasks, 262144",
        "DELETE, /api/v1/me, 262144",
        "GET, /api/v1/tasks, 262144",
        "POST, /api/v1/tasks/batch, 2097152",
        "POST, /api/v1/chat, 262144",
        "POST, /mcp, 262144",
        "POST, /session, 16384",
        "POST, /session/registration, 16384",
        "DELETE, /session, 16384",
        "GET, /, 262144"
    })
    void everyAddressHasItsLimit(String method, String path, int limit) throws Exception {
        for (var body : List.of(chunked(limit + 1), BodyPublishers.ofByteArray(json(limit + 1)))) {
            var answer = send(method, path, body);
            assertEquals(413, answer.statusCode());
            assertTrue(answer.body().contains("payload_too_large"));
        }
        assertTrue(send(method, path, chunked(limit)).statusCode() != 413);
    }

    /** A service that waited for a body which is not sent on would take the next request for it. */
    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE", "POST"})
    void whatIsSentOnIsAsLongAsItSays(String method) throws Exception {
        for (var body : List.of(chunked(5), BodyPublishers.ofByteArray(json(5)))) {
            var seen = new JsonObject(send(method, "/api/v1/tasks", body).body());
            assertEquals("5", seen.getJsonObject("headers").getString("content-length"));
            assertEquals(5, seen.getString("body").length());
        }
        var seen = new JsonObject(
                send(method, "/api/v1/tasks", BodyPublishers.noBody()).body());
        assertEquals("", seen.getString("body"));
    }

    @Test
    void formsAreSentOnAsTheyCame() {
        var form = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x--\r\n";
        given().header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .body(form.getBytes())
                .post("/api/v1/import")
                .then()
                .body("body", equalTo(form));
    }
}
