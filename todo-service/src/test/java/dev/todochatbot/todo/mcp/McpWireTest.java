package dev.todochatbot.todo.mcp;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import dev.todochatbot.todo.Somebody;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
class McpWireTest {

    private McpClient mcp;

    @BeforeEach
    void signIn() {
        mcp = McpClient.with(Somebody.registered().accessToken());
    }

    @Test
    void aClientIsWelcomedWithoutASession() {
        mcp.initialize()
                .then()
                .statusCode(200)
                .header("Mcp-Session-Id", nullValue())
                .body("result.protocolVersion", equalTo("2025-06-18"))
                // Nobody is told of tools that come and go: there is no stream to tell it on
                .body("result.capabilities.tools.listChanged", nullValue());
    }

    @Test
    void aSessionOfAnotherReplicaIsNoneOfOurs() {
        mcp.sending("Mcp-Session-Id", "made-elsewhere")
                .post("tools/list", Map.of())
                .then()
                .statusCode(200);
    }

    @Test
    void thereAreTenToolsThatSayWhatTheyTakeAndDo() {
        var tools = mcp.result("tools/list", Map.of()).get("tools");

        assertEquals(
                Set.of(
                        "add_task",
                        "list_tasks",
                        "update_task",
                        "reschedule_task",
                        "complete_task",
                        "reopen_task",
                        "delete_task",
                        "restore_task",
                        "get_activity",
                        "undo_change"),
                tools.valueStream().map(tool -> tool.get("name").asText()).collect(Collectors.toSet()));
        tools.forEach(tool -> {
            assertFalse(tool.get("description").asText().isBlank());
            assertFalse(tool.at("/inputSchema/additionalProperties").asBoolean(true));
            assertEquals("object", tool.at("/outputSchema/type").asText());
            assertFalse(tool.at("/annotations/openWorldHint").asBoolean(true));
            tool.at("/inputSchema/properties")
                    .forEach(argument ->
                            assertFalse(argument.get("description").asText().isBlank()));
        });
    }

    @Test
    void theHintsAreTrue() {
        assertEquals(Set.of("list_tasks", "get_activity"), hinted("readOnlyHint"));
        assertTrue(hinted("destructiveHint").containsAll(Set.of("update_task", "delete_task", "undo_change")));
        assertFalse(hinted("destructiveHint").contains("add_task"));
        assertFalse(hinted("idempotentHint").contains("add_task"));
    }

    @Test
    void argumentsAreTyped() {
        var add = tool("add_task").at("/inputSchema");

        assertEquals("[\"title\"]", add.get("required").toString());
        assertEquals("array", add.at("/properties/tags/type").asText());
        assertEquals(
                "[\"none\",\"low\",\"medium\",\"high\"]",
                add.at("/properties/priority/enum").toString());
        assertEquals(
                "[\"integer\",\"string\"]",
                tool("delete_task").at("/inputSchema/properties/task/type").toString());
    }

    @Test
    void withoutATokenAClientLearnsWhereToLookForOne() {
        McpClient.anonymous()
                .initialize()
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("resource_metadata=\"http"))
                .header("WWW-Authenticate", containsString("/.well-known/oauth-protected-resource"));
    }

    @Test
    void aTokenThatIsNoneIsRefused() {
        McpClient.with("tcp_nobody")
                .initialize()
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("error=\"invalid_token\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.well-known/oauth-protected-resource", "/.well-known/oauth-protected-resource/mcp"})
    void theMetadataNamesThePublicAddress(String path) {
        RestAssured.given()
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "todo.example.org")
                .get(path)
                .then()
                .statusCode(200)
                .body("resource", equalTo("https://todo.example.org/mcp"))
                .body("scopes_supported.size()", equalTo(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://localhost.evil.example",
                "http://localhost@evil.example",
                "null",
                "",
                "localhost",
                "http://",
                "http://[::1",
                "http://a b",
                "%%%",
                "file:///etc/passwd"
            })
    void pagesOfOtherOriginsAreTurnedAway(String origin) {
        mcp.sending("Origin", origin).initialize().then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:6274", "http://127.0.0.1:8000"})
    void pagesOfTheUsersOwnMachineAreWelcome(String origin) {
        mcp.sending("Origin", origin).initialize().then().statusCode(200);
    }

    @Test
    void theOriginOfTheAddressItselfIsWelcome() {
        mcp.sending("X-Forwarded-Host", "todo.example.org")
                .sending("X-Forwarded-Proto", "https")
                .sending("Origin", "https://todo.example.org")
                .initialize()
                .then()
                .statusCode(200);
    }

    private Set<String> hinted(String hint) {
        return mcp.result("tools/list", Map.of())
                .get("tools")
                .valueStream()
                .filter(tool -> tool.get("annotations").get(hint).asBoolean())
                .map(tool -> tool.get("name").asText())
                .collect(Collectors.toSet());
    }

    private JsonNode tool(String name) {
        return mcp.result("tools/list", Map.of())
                .get("tools")
                .valueStream()
                .filter(tool -> tool.get("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
