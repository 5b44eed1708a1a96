package dev.todochatbot.common.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Map;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@TestProfile(CrowdedBodiesTest.LittleRoom.class)
class CrowdedBodiesTest {

    public static class LittleRoom implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("todochatbot.body-limits.together", "256K", "todochatbot.body-limits.patience", "2s");
        }
    }

    @TestHTTPResource
    URI self;

    @Test
    void aBodyThatDoesNotComeHoldsItsPlaceForAWhileOnly() throws IOException {
        try (var slow = post(200_000, "a")) {
            // Its head has been read when it is told to go on
            var told = new byte[25];
            slow.getInputStream().readNBytes(told, 0, told.length);
            var other = ask(200_000, "a".repeat(200_000));
            assertTrue(other.startsWith("HTTP/1.1 503 "), other);
            assertTrue(other.toLowerCase().contains("retry-after: "), other);
            assertTrue(ask(3, "abc").endsWith("3"));

            var answer = read(slow.getInputStream());
            assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
            assertTrue(answer.contains("\"request_timeout\""), answer);
        }
        assertTrue(ask(200_000, "a".repeat(200_000)).endsWith("200000"));
    }

    @Test
    void aRequestMayTakeLongerThanItsBody() throws IOException {
        try (var slow = post("/slow", 3, "abc")) {
            var answer = read(slow.getInputStream());
            assertTrue(answer.contains("HTTP/1.1 200 "), answer);
        }
    }

    private String ask(int length, String body) throws IOException {
        try (var socket = post(length, body)) {
            return read(socket.getInputStream());
        }
    }

    private Socket post(int length, String body) throws IOException {
        return post("/raw", length, body);
    }

    private Socket post(String path, int length, String body) throws IOException {
        var socket = new Socket(self.getHost(), self.getPort());
        socket.setSoTimeout(20_000);
        var head = "POST " + path
                + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: text/plain\r\nExpect: 100-continue\r\nContent-Length: "
                + length + "\r\n\r\n";
        socket.getOutputStream().write((head + body).getBytes(ISO_8859_1));
        return socket;
    }

    private static String read(InputStream answer) throws IOException {
        return new String(answer.readAllBytes(), ISO_8859_1);
    }
}
