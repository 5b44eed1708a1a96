package dev.todochatbot.common.http;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Over plain sockets: no client sends such a thing. */
@QuarkusTest
class UnreadableRequestTest {

    @TestHTTPResource
    URI self;

    @TestHTTPResource(value = "/metrics", management = true)
    URI management;

    @ParameterizedTest
    @ValueSource(strings = {"many", "-1", "9223372036854775808", "5, 6", "+5", "0x10"})
    void aLengthThatIsNoneIsAProblem(String length) throws Exception {
        refused(
                self,
                "POST /raw HTTP/1.1\r\nHost: a\r\nContent-Length: " + length + "\r\n\r\n",
                400,
                "bad_request",
                "/raw");
    }

    @ParameterizedTest
    @CsvSource({"300, 200", "100000, 431", "1000000, 431"})
    void aHeaderThatIsTooLongIsAProblem(int length, int status) throws Exception {
        var request = "GET /raw HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX: " + "a".repeat(length) + "\r\n\r\n";
        if (status == 200) assertTrue(answer(self, request).startsWith("HTTP/1.1 200 "));
        else refused(self, request, 431, "headers_too_large", "/raw");
    }

    @Test
    void aThousandHeadersAreAProblem() throws Exception {
        refused(
                self,
                "GET /raw HTTP/1.1\r\nHost: a\r\n" + "Cookie: aaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n".repeat(1_000) + "\r\n",
                431,
                "headers_too_large",
                "/raw");
    }

    @Test
    void anAddressThatIsTooLongIsAProblem() throws Exception {
        refused(self, "GET /" + "a".repeat(10_000) + " HTTP/1.1\r\nHost: a\r\n\r\n", 414, "uri_too_long", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/x.y", "GET / HTTP"})
    void aFirstLineThatIsNoneIsAProblem(String line) throws Exception {
        refused(self, line + "\r\nHost: a\r\n\r\n", 400, "bad_request", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-\u0001: a", "X: a\u0000b", "X : a"})
    void aHeaderThatIsNoneIsAProblem(String header) throws Exception {
        refused(self, "GET /raw HTTP/1.1\r\nHost: a\r\n" + header + "\r\n\r\n", 400, "bad_request", "/raw");
    }

    @Test
    void oneThatComesBehindAnotherIsAProblemToo() throws Exception {
        var answers = answer(
                self,
                "GET /raw HTTP/1.1\r\nHost: a\r\n\r\n" + "GET /raw HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n");
        assertTrue(answers.startsWith("HTTP/1.1 200 "), answers);
        assertTrue(answers.contains("HTTP/1.1 400 ") && answers.contains("application/problem+json"), answers);
    }

    @Test
    void theManagementPortAnswersLikewise() throws Exception {
        refused(
                management,
                "GET /metrics HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n",
                400,
                "bad_request",
                "/metrics");
    }

    private static void refused(URI server, String request, int status, String code, String path) throws Exception {
        var answer = answer(server, request);
        assertTrue(
                answer.startsWith("HTTP/1.1 " + status + " ") || answer.startsWith("HTTP/1.0 " + status + " "), answer);
        var parts = answer.split("\r\n\r\n", 2);
        var head = parts[0].toLowerCase();
        assertTrue(head.contains("content-type: application/problem+json"), head);
        assertTrue(head.contains("x-content-type-options: nosniff"), head);
        var problem = new ObjectMapper().readTree(parts[1]);
        assertEquals(status, problem.get("status").asInt(), answer);
        assertEquals(code, problem.get("code").asText(), answer);
        assertEquals(path, problem.path("instance").asText(null), answer);
        assertTrue(problem.has("detail") && problem.has("title") && problem.has("errors"), answer);
    }

    /** All that is answered until the connection is closed. */
    private static String answer(URI server, String request) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}
