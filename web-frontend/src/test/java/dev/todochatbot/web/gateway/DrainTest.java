package dev.todochatbot.web.gateway;

import java.net.URI;
import java.net.http.HttpClient;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import dev.todochatbot.web.FakeServices;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import static dev.todochatbot.web.gateway.EventStreamTest.event;
import static dev.todochatbot.web.gateway.EventStreamTest.open;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** In a process of its own: once it is stopping, it stays so. */
@QuarkusTest
@TestProfile(DrainTest.OwnProcess.class)
@QuarkusTestResource(FakeServices.class)
class DrainTest {

    public static class OwnProcess implements QuarkusTestProfile {}

    @TestHTTPResource
    URI self;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Inject
    Event<ShutdownDelayInitiatedEvent> stopping;

    @Test
    void stoppingEndsOpenStreamsAndThoseThatStillComeAndSaysWhenToComeBack() throws Exception {
        try (var browser = HttpClient.newHttpClient();
                var before = open(browser, self, "before")) {
            event(before);
            var read = given().get(metrics).asString();
            assertTrue(read.lines().anyMatch(line -> line.matches("web_streams_open 1.*")), read);

            stopping.fire(new ShutdownDelayInitiatedEvent());

            assertEquals("retry: 500\n", event(before));
            assertNull(before.readLine());
            // On a connection that was kept
            try (var late = open(browser, self, "late")) {
                assertTrue(late.lines().toList().contains("retry: 500"));
            }
            // And that one is not kept for another request
            given().get("/api/v1/tasks").then().statusCode(200).header("Connection", "close");
            browser.shutdownNow();
        }
        assertTrue(given().get(metrics).asString().contains("uri=\"/{todo-service}/stream\""));
    }
}
