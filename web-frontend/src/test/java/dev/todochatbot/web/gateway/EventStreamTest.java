package dev.todochatbot.web.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import dev.todochatbot.web.FakeServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
class EventStreamTest {

    @TestHTTPResource
    URI self;

    private final HttpClient browser = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        browser.shutdownNow();
    }

    private BufferedReader open(String name) throws IOException, InterruptedException {
        return open(browser, self, name);
    }

    static BufferedReader open(HttpClient browser, URI self, String name) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(self.resolve("/api/v1/events?name=" + name))
                .header("Accept-Encoding", "gzip, br")
                .build();
        HttpResponse<InputStream> response = browser.send(request, BodyHandlers.ofInputStream());
        assertEquals(
                "text/event-stream",
                response.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(true, response.headers().firstValue("Content-Encoding").isEmpty());
        return new BufferedReader(new InputStreamReader(response.body()));
    }

    static String event(BufferedReader stream) throws IOException {
        var event = new StringBuilder();
        for (var line = stream.readLine(); line != null && !line.isEmpty(); line = stream.readLine()) {
            event.append(line).append('\n');
        }
        return event.toString();
    }

    @Test
    void anEventArrivesBeforeTheNextOneIsMade() throws Exception {
        try (var stream = open("unbuffered")) {
            assertEquals("id: 1\ndata: first\n", event(stream));
            given().get("/api/v1/events/next?name=unbuffered").then().statusCode(200);
            assertEquals("id: 2\ndata: second\n", event(stream));
        }
    }

    @Test
    void aReaderWhoLeavesEndsTheStreamOfTheService() throws Exception {
        try (var stream = open("leaving")) {
            event(stream);
        }
        given().get("/api/v1/events/left?name=leaving").then().statusCode(200);
    }
}
