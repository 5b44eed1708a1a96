package dev.todochatbot.web.edge;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

import dev.todochatbot.fixtures.HostileHeaders;
import dev.todochatbot.web.FakeAccounts;
import dev.todochatbot.web.FakeServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a header that somebody reads is answered, and is no failure of ours. Over sockets: clients refuse it. */
@QuarkusTest
@QuarkusTestResource(FakeServices.class)
class HostileHeaderTest {

    private final HostileHeaders headers = new HostileHeaders(Map.of(
            "Cookie", "todochatbot=" + FakeAccounts.accessToken("ada", Duration.ofMinutes(14)) + "~refresh",
            "Sec-Fetch-Site", "same-origin",
            "Connection", "close"));

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
        for (var value : HostileHeaders.values()) {
            headers.answered("GET", "/", "", header, value);
            headers.answered("GET", "/session", "", header, value);
            headers.answered("POST", "/session", "{\"email\":\"\",\"password\":\"\"}", header, value);
            headers.answered("GET", "/api/v1/tasks", "", header, value);
            headers.answered("POST", "/api/v1/tasks", "{\"title\":\"a\"}", header, value);
        }
    }
}
