package dev.todochatbot.common.http;

import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Over plain sockets where no client would send such a thing. */
@QuarkusTest
class BodyGateTest {

    private static final String LARGE = "{\"name\":\"" + "a".repeat(300_000) + "\"}";

    @TestHTTPResource
    URI self;

    @ParameterizedTest
    @CsvSource({
        "GET, /things", "POST, /things", "PATCH, /things", "GET, /things/busy", "OPTIONS, /raw",
        "POST, /raw", "GET, /raw", "DELETE, /raw", "POST, /nowhere", "GET, /ready"
    })
    void aBodyThatIsTooLargeIsRefusedWhateverReadsIt(String method, String path) throws Exception {
        refused(send(method, path, chunked(LARGE)));
        refused(send(method, path, BodyPublishers.ofString(LARGE)));
    }

    @ParameterizedTest
    @CsvSource({"OPTIONS, /things, 204", "DELETE, /things, 405", "PUT, /things, 405", "POST, /things/busy, 405"})
    void nobodyReadsTheBodyOfAMethodThatThereIsNot(String method, String path, int status) throws Exception {
        refused(send(method, path, BodyPublishers.ofString(LARGE)));
        for (var body : List.of("{}", LARGE))
            assertEquals(status, send(method, path, chunked(body)).statusCode());
    }

    @Test
    void aChunkedBodyIsRead() throws Exception {
        assertEquals(
                "{\"name\":\"a\"",
                send("POST", "/things", chunked("{\"name\":\"a\"}")).body().substring(0, 11));
        assertEquals("5", send("POST", "/raw", chunked("12345")).body());
    }

    @Test
    void aBodyOfTheLimitIsRead() throws Exception {
        var most = 256 * 1024;
        assertEquals(
                String.valueOf(most),
                send("DELETE", "/raw", chunked("a".repeat(most))).body());
        refused(send("DELETE", "/raw", chunked("a".repeat(most + 1))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "many", "9223372036854775808", "5, 6", "+5", "0x10"})
    void aLengthThatIsNoneIsTheSendersMistake(String length) throws Exception {
        assertTrue(raw("POST /raw HTTP/1.1\r\nHost: a\r\nContent-Length: " + length + "\r\n\r\nabcde")
                .startsWith("HTTP/1.1 400 "));
    }

    @Test
    void aLengthOfMoreThanThereIsMemoryIsRefusedUnread() throws Exception {
        var answer = raw("POST /raw HTTP/1.1\r\nHost: a\r\nContent-Length: 999999999999999\r\n\r\nabcde");
        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
        assertTrue(answer.contains("payload_too_large"), answer);
    }

    @Test
    void chunksCountWhateverLengthIsAnnouncedBesideThem() throws Exception {
        var answer =
                raw("POST /raw HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n493E0\r\n"
                        + "a".repeat(300_000) + "\r\n0\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 4"), answer);
    }

    /** As most clients do: what is refused meanwhile is read when all is sent. */
    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 20000000\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n1312D00\r\n"})
    void whoeverSendsAllBeforeItListensIsAnswered(String framing) throws Exception {
        var answer = raw("POST /raw HTTP/1.1\r\nHost: a\r\n" + framing + "a".repeat(20_000_000));
        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=x",
                "application/x-www-form-urlencoded",
                "x"
            })
    void noMediaTypeUpsetsTheGate(String type) throws Exception {
        var body = "--x\r\nContent-Disposition: form-data; name=\"a\"; filename=\"a\"\r\n\r\n%\r\n--x--&=%&%zz="
                + "a".repeat(9000);
        var answer = raw("POST /things HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: " + type
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
        assertTrue(answer.startsWith("HTTP/1.1 4"), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
    }

    private HttpResponse<String> send(String method, String path, BodyPublisher body) throws Exception {
        var request = HttpRequest.newBuilder(self.resolve(path))
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    /** All that is answered until the connection is closed, or nothing comes for a second. */
    private String raw(String request) throws Exception {
        try (var socket = new Socket(self.getHost(), self.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readNBytes(450), ISO_8859_1);
        }
    }

    private static BodyPublisher chunked(String body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes()));
    }

    private static void refused(HttpResponse<String> answer) {
        assertEquals(413, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("\"payload_too_large\""), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
    }
}
