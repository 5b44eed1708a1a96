package dev.todochatbot.todo.wire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.util.List;

import dev.todochatbot.todo.Person;
import dev.todochatbot.when.language.ReadingSteps;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever stands in a header that somebody reads is answered, and is no failure of ours. Over sockets: clients refuse it. */
@QuarkusTest
class HostileHeaderTest {

    private static final List<String> UNITS =
            List.of(".", "\"", ",", "\"a\", ", ";q=", "a, ", "\t", "(", "\u00e9", "7", "::", "%");

    /** Much, and nearly as much as all headers of a request may have together. */
    private static final List<Integer> LENGTHS = List.of(300, 15_000);

    private static Person ada;
    private static String task;

    @BeforeEach
    void register() {
        if (ada != null) return;
        ada = Person.register();
        task = ada.adds("Meant", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization",
                "Idempotency-Key",
                "Change-Set",
                "Actor",
                "If-Match",
                "If-None-Match",
                "Accept",
                "Accept-Language",
                "Accept-Encoding",
                "Content-Type",
                "Content-Encoding",
                "Origin",
                "Cookie",
                "Last-Event-ID",
                "User-Agent",
                "X-Request-Id",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Forwarded-Proto",
                "Forwarded",
                "For-Account",
                "Mcp-Session-Id",
                "MCP-Protocol-Version",
                "traceparent",
                "Host",
                "Expect",
                "Upgrade",
                "Transfer-Encoding",
                "Connection"
            })
    void whateverAHeaderHoldsIsAnswered(String header) throws IOException {
        var steps = ReadingSteps.total();
        for (var unit : UNITS)
            for (var length : LENGTHS) {
                var value = unit.repeat(length / unit.length() + 1);
                answered("GET", "/api/v1/tasks/" + task, "", header, value);
                answered("GET", "/calendar/x.ics", "", header, value);
                answered("PATCH", "/api/v1/tasks/" + task, "{\"title\":\"a\"}", header, value);
                answered("POST", "/mcp", "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}", header, value);
                if (header.equals("Last-Event-ID")) answered("GET", "/api/v1/events", "", header, value);
            }
        assertEquals(steps, ReadingSteps.total(), "no header is read as words");
    }

    /** Where a password would be hashed: once is enough. */
    @ParameterizedTest
    @ValueSource(strings = {"User-Agent", "Accept-Language", "X-Forwarded-For", "Authorization", "Origin"})
    void whoeverSignsInMaySayAnythingBeside(String header) throws IOException {
        for (var unit : List.of("\"", "7", "a, "))
            answered(
                    "POST",
                    "/api/v1/auth/login",
                    "{\"email\":\"nobody@example.org\",\"password\":\"wrong\"}",
                    header,
                    unit.repeat(5_000));
    }

    private void answered(String method, String path, String body, String header, String value) throws IOException {
        var status = status(method + " " + path + " HTTP/1.1\r\n"
                + (header.equals("Host") ? "" : "Host: localhost\r\n")
                + (header.equals("Authorization") ? "" : "Authorization: Bearer " + ada.token() + "\r\n")
                + (header.equals("Content-Type") ? "" : "Content-Type: application/json\r\n")
                + (header.equals("Accept") ? "" : "Accept: application/json, text/event-stream\r\n")
                + (header.equals("Transfer-Encoding") ? "" : "Content-Length: " + body.length() + "\r\n")
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
            return String.valueOf(
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1)).readLine());
        }
    }
}
