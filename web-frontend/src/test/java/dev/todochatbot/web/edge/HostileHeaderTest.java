package dev.todochatbot.web.edge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.time.Duration;
import java.util.List;

import dev.todochatbot.web.FakeAccounts;
import dev.todochatbot.web.FakeServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever stands in a header that somebody reads is answered, and is no failure of ours. Over sockets: clients refuse it. */
@QuarkusTest
@QuarkusTestResource(FakeServices.class)
class HostileHeaderTest {

    private static final List<String> UNITS =
            List.of(".", "\"", ",", ";", "=", "a=b; ", "a, ", "\t", "~", "\u00e9", "7", "::", "%", "[");

    /** Much, and nearly as much as all headers of a request may have together. */
    private static final List<Integer> LENGTHS = List.of(300, 15_000);

    private static final String SESSION =
            "todochatbot=" + FakeAccounts.accessToken("ada", Duration.ofMinutes(14)) + "~refresh";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cookie",
                "For-Account",
                "Sec-Fetch-Site",
                "Origin",
                "Referer",
                "Host",
                "Authorization",
                "Accept",
                "Accept-Language",
                "Accept-Encoding",
                "Content-Type",
                "Content-Encoding",
                "If-None-Match",
                "If-Match",
                "Idempotency-Key",
                "Last-Event-ID",
                "Range",
                "User-Agent",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Forwarded-Proto",
                "Forwarded",
                "traceparent",
                "Expect",
                "Upgrade",
                "Transfer-Encoding",
                "Connection"
            })
    void whateverAHeaderHoldsIsAnswered(String header) throws IOException {
        for (var unit : UNITS)
            for (var length : LENGTHS) {
                var value = unit.repeat(length / unit.length() + 1);
                answered("GET", "/", "", header, value);
                answered("GET", "/session", "", header, value);
                answered("POST", "/session", "{\"email\":\"\",\"password\":\"\"}", header, value);
                answered("GET", "/api/v1/tasks", "", header, value);
                answered("POST", "/api/v1/tasks", "{\"title\":\"a\"}", header, value);
            }
    }

    private static void answered(String method, String path, String body, String header, String value)
            throws IOException {
        var status = status(method + " " + path + " HTTP/1.1\r\n"
                + (header.equals("Host") ? "" : "Host: localhost\r\n")
                + (header.equals("Cookie") ? "" : "Cookie: " + SESSION + "\r\n")
                + (header.equals("Sec-Fetch-Site") ? "" : "Sec-Fetch-Site: same-origin\r\n")
                + (header.equals("Content-Type") ? "" : "Content-Type: application/json\r\n")
                + (header.equals("Transfer-Encoding") ? "" : "Content-Length: " + body.length() + "\r\n")
                + (header.equals("Connection") ? "" : "Connection: close\r\n")
                + header + ": " + value + "\r\n\r\n" + body);
        assertTrue(
                status.matches("HTTP/1\\.[01] [234]\\d\\d .*"),
                () -> method + " " + path + " with " + header + ": " + value.substring(0, Math.min(40, value.length()))
                        + "… (" + value.length() + "): " + status);
    }

    /** The first line of the answer. */
    private static String status(String request) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
            var status = String.valueOf(answer.readLine());
            if (!request.contains("Connection: close")) return status;
            while (answer.readLine() != null) continue;
            return status;
        }
    }
}
