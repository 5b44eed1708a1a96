package dev.todochatbot.todo.mcp;

import java.util.List;
import java.util.Map;

import dev.todochatbot.todo.Somebody;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Which revision of MCP is spoken: a client of a later one learns what it can go back to. */
@QuarkusTest
class McpVersionsTest {

    private static final String NEWEST = "2025-11-25";
    private static final String HEADER = "MCP-Protocol-Version";
    private static final List<String> SPOKEN = List.of(NEWEST, "2025-06-18", "2025-03-26", "2024-11-05");

    private McpClient mcp;

    @BeforeEach
    void signIn() {
        mcp = McpClient.with(Somebody.registered().accessToken());
    }

    @Test
    void aVersionThatIsSpokenIsAgreedOn() {
        for (var version : SPOKEN) {
            assertEquals(version, agreedOn(version));
            mcp.sending(HEADER, version)
                    .post("tools/list", Map.of())
                    .then()
                    .statusCode(200)
                    .body("result.tools.size()", equalTo(10));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-07-28", "2099-01-01", "1999-01-01", "", "latest", "\u0000"})
    void toAnyOtherTheNewestIsOffered(String version) {
        assertEquals(NEWEST, agreedOn(version));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-28, tools/list",
        "2026-07-28, tools/call",
        "2026-07-28, server/discover",
        "2026-07-28, initialize",
        "2099-01-01, ping",
        "invalid-protocol-version, tools/list",
        "'', tools/list"
    })
    void aRequestInAnotherVersionIsToldWhichOnesThereAre(String version, String method) {
        mcp.sending(HEADER, version)
                .post("""
                        {"jsonrpc": "2.0", "id": "seven", "method": "%s", "params": {
                         "name": "add_task", "arguments": {"title": "Sweep"}, "protocolVersion": "2025-11-25",
                         "clientInfo": {"name": "a", "version": "1"},
                         "_meta": {"io.modelcontextprotocol/protocolVersion": "2026-07-28"}}}""".formatted(method))
                .then()
                .statusCode(400)
                .contentType("application/json")
                .body("jsonrpc", equalTo("2.0"))
                .body("id", equalTo("seven"))
                .body("error.data.supported", equalTo(SPOKEN))
                .body("error.data.requested", equalTo(version))
                .body("error.message", containsString(NEWEST))
                // A client of 2026-07-28 takes this one for a server of its own time, and would not go back
                .body("error.code", not(-32022));
        assertEquals(0, mcp.does("list_tasks", Map.of()).get("total").asInt());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}",
                "[{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\"}]",
                "{\"jsonrpc\": \"2.0\", \"id\": [], \"method\": \"ping\"}",
                "7"
            })
    void whatHasNoIdIsToldWithoutOne(String body) {
        mcp.sending(HEADER, "2026-07-28")
                .post(body)
                .then()
                .statusCode(400)
                .body("id", equalTo(null))
                .body("error.data.supported", hasItem(NEWEST));
    }

    /** The methods of a later revision alone are unknown here, and that is no sign of a server that has them. */
    @Test
    void aLaterMethodWithoutItsHeaderIsUnknown() {
        mcp.post("server/discover", Map.of("_meta", Map.of("io.modelcontextprotocol/protocolVersion", "2026-07-28")))
                .then()
                .statusCode(200)
                .body("error.code", equalTo(-32601));
    }

    @Test
    void aClientThatNeverInitializesIsServed() {
        for (var client : List.of(mcp, mcp.sending("Mcp-Session-Id", "none of ours")))
            assertEquals(
                    "created",
                    client.does("add_task", Map.of("title", "Sweep"))
                            .get("action")
                            .asText());
    }

    private String agreedOn(String version) {
        var asked = Map.of(
                "protocolVersion",
                version,
                "capabilities",
                Map.of("elicitation", Map.of("form", Map.of()), "tasks", Map.of()),
                "clientInfo",
                Map.of("name", "test", "version", "1", "icons", List.of()));
        return mcp.result("initialize", asked).get("protocolVersion").asText();
    }
}
