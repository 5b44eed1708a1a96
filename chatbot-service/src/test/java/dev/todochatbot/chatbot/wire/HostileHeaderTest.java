package dev.todochatbot.chatbot.wire;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;

import dev.todochatbot.chatbot.fake.FakeTodoService;
import dev.todochatbot.chatbot.fake.Person;
import dev.todochatbot.fixtures.HostileHeaders;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a header that somebody reads is answered, and is no failure of ours. Over sockets: clients refuse it. */
@QuarkusTest
@QuarkusTestResource(FakeTodoService.class)
class HostileHeaderTest {

    private final HostileHeaders headers = new HostileHeaders(
            Map.of("Authorization", new Person().bearer(), "Accept", "application/json, text/event-stream"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization", "Idempotency-Key", "Accept", "Accept-Language", "Accept-Encoding", "Content-Type",
                "Content-Encoding", "Origin", "Cookie", "Last-Event-ID", "User-Agent", "X-Request-Id",
                "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded", "For-Account", "traceparent",
                "Host", "Expect", "Upgrade", "Transfer-Encoding", "Connection"
            })
    void whateverAHeaderHoldsIsAnswered(String header) throws IOException {
        var nowhere = UUID.randomUUID();
        for (var value : HostileHeaders.values()) {
            headers.answered("GET", "/api/v1/conversations", "", header, value);
            headers.answered("POST", "/api/v1/chat", "{\"message\":\"\"}", header, value);
            headers.answered("PATCH", "/api/v1/conversations/" + nowhere, "{\"title\":\"a\"}", header, value);
            headers.answered("GET", "/api/v1/turns/" + nowhere + "/events", "", header, value);
        }
    }
}
