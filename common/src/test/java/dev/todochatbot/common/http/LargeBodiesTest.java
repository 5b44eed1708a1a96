package dev.todochatbot.common.http;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Of these only one has room at a time. */
@QuarkusTest
@TestProfile(LargeBodiesTest.RoomForOne.class)
class LargeBodiesTest {

    public static class RoomForOne implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "todochatbot.body-limits.standard",
                    "16K",
                    "todochatbot.body-limits.paths.\"/raw\"",
                    "600K",
                    "todochatbot.body-limits.together",
                    "1M",
                    "todochatbot.body-limits.waiting",
                    "2");
        }
    }

    private static final int LARGE = 500_000;

    @TestHTTPResource
    URI self;

    @Test
    void largeBodiesWaitForTheOneBeforeAndAsManyAsMay() throws Exception {
        try (var first = head(LARGE);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            told(first);
            var answers = new ExecutorCompletionService<String>(threads);
            for (var other = 0; other < 3; other++) answers.submit(this::brought);
            var refused = answers.take().get();
            assertTrue(refused.startsWith("HTTP/1.1 503 "), refused);
            assertTrue(refused.toLowerCase().contains("retry-after: "), refused);
            // What is small has room meanwhile
            try (var small = head(5)) {
                told(small);
                send(small, 5);
                assertTrue(read(small).endsWith("5"));
            }
            send(first, LARGE);
            assertTrue(read(first).endsWith(String.valueOf(LARGE)));
            for (var other = 0; other < 2; other++)
                assertTrue(answers.take().get().endsWith(String.valueOf(LARGE)));
        }
    }

    @Test
    @Timeout(60)
    void whoLeavesTheLineLeavesHisPlaceInIt() throws IOException {
        for (var again = 0; again < 3; again++) {
            try (var slow = head(LARGE)) {
                told(slow);
                for (var other = 0; other < 2; other++) head(LARGE).close();
            }
            // Until it is seen that they are gone
            while (!brought().endsWith(String.valueOf(LARGE))) Thread.yield();
        }
    }

    private String brought() throws IOException {
        try (var socket = head(LARGE)) {
            send(socket, LARGE);
            return read(socket);
        }
    }

    private Socket head(int length) throws IOException {
        var socket = new Socket(self.getHost(), self.getPort());
        socket.setSoTimeout(60_000);
        var head = "POST /raw HTTP/1.1\r\nHost: a\r\nConnection: close\r\nExpect: 100-continue\r\nContent-Length: ";
        socket.getOutputStream().write((head + length + "\r\n\r\n").getBytes(ISO_8859_1));
        return socket;
    }

    /** Until it is told to go on: it has room. */
    private static void told(Socket socket) throws IOException {
        var told = new String(socket.getInputStream().readNBytes(25), ISO_8859_1);
        assertTrue(told.startsWith("HTTP/1.1 100 "), told);
    }

    private static void send(Socket socket, int length) throws IOException {
        socket.getOutputStream().write("a".repeat(length).getBytes(ISO_8859_1));
    }

    private static String read(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
}
