package dev.todochatbot.web.gateway;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import dev.todochatbot.web.FakeServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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
        var request = HttpRequest.newBuilder(self.resolve("/api/v1/import"))
                .header("Sec-Fetch-Site", "same-origin")
                .expectContinue(true)
                .POST(body)
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static BodyPublisher chunked(int bytes) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[bytes]));
    }

    @Test
    void aBodyAnnouncedAsTooLargeIsNotEvenRead() throws Exception {
        var answer = post(BodyPublishers.ofByteArray(new byte[LIMIT + 1]));
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
}
