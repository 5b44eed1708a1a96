package dev.todochatbot.todo.wire;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import dev.todochatbot.fixtures.HostileHeaders;
import dev.todochatbot.todo.Person;
import dev.todochatbot.when.language.ReadingSteps;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Whatever stands in a header that somebody reads is answered, and is no failure of ours. Over sockets: clients refuse it. */
@QuarkusTest
class HostileHeaderTest {

    private static Person ada;
    private static String task;
    private static HostileHeaders headers;

    @BeforeEach
    void register() {
        if (ada != null) return;
        ada = Person.register();
        task = ada.adds("Meant", "");
        headers = new HostileHeaders(
                Map.of("Authorization", "Bearer " + ada.token(), "Accept", "application/json, text/event-stream"));
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
        for (var value : HostileHeaders.values()) {
            headers.answered("GET", "/api/v1/tasks/" + task, "", header, value);
            headers.answered("GET", "/calendar/x.ics", "", header, value);
            headers.answered("PATCH", "/api/v1/tasks/" + task, "{\"title\":\"a\"}", header, value);
            headers.answered("POST", "/mcp", "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}", header, value);
            if (header.equals("Last-Event-ID")) headers.answered("GET", "/api/v1/events", "", header, value);
        }
        assertEquals(steps, ReadingSteps.total(), "no header is read as words");
    }

    /** Where a password would be hashed: once is enough. */
    @ParameterizedTest
    @ValueSource(strings = {"User-Agent", "Accept-Language", "X-Forwarded-For", "Authorization", "Origin"})
    void whoeverSignsInMaySayAnythingBeside(String header) throws IOException {
        for (var unit : List.of("\"", "7", "a, "))
            headers.answered(
                    "POST",
                    "/api/v1/auth/login",
                    "{\"email\":\"nobody@example.org\",\"password\":\"wrong\"}",
                    header,
                    unit.repeat(5_000));
    }
}
