package dev.todochatbot.common.http;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@TestProfile(CrowdTest.FewPlaces.class)
class CrowdTest {

    private static final int PLACES = 3;
    private static final int CONNECTIONS = 20;

    public static class FewPlaces implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "todochatbot.limits.waiting-requests", String.valueOf(PLACES),
                    "quarkus.http.limits.max-connections", String.valueOf(CONNECTIONS));
        }
    }

    @Inject
    RawRoute route;

    @TestHTTPResource
    URI self;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Test
    void whatComesBesideSoManyWaitingRequestsIsToldToComeAgain() throws Exception {
        var release = new CountDownLatch(1);
        try (var threads = Executors.newCachedThreadPool()) {
            var begun = route.hold(PLACES, release);
            var waiting = new ArrayList<Future<Integer>>();
            for (var place = 0; place < PLACES; place++)
                waiting.add(threads.submit(() -> RestAssured.get("/held").statusCode()));
            begun.await();
            RestAssured.get("/raw")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .contentType("application/problem+json")
                    .body("code", equalTo("unavailable"));
            for (var probe : List.of("/health", "/ready", "/startup"))
                RestAssured.get(probe).then().statusCode(200);
            release.countDown();
            for (var answer : waiting) assertEquals(200, answer.get());
        } finally {
            release.countDown();
        }
        for (var time = 0; time < 2 * PLACES; time++)
            RestAssured.given().body("a").post("/raw").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"health", "ready", "startup"})
    void probesAreAnsweredWhenTheConnectionsAreUsedUp(String probe) throws Exception {
        var connections = new ArrayList<Socket>();
        try {
            for (var one = 0; one < 2 * CONNECTIONS; one++) connections.add(new Socket(self.getHost(), self.getPort()));
            assertEquals(200, status(management.resolve(probe)));
        } finally {
            for (var one : connections) one.close();
        }
    }

    private static int status(URI address) throws IOException {
        var connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setReadTimeout(10_000);
        return connection.getResponseCode();
    }
}
