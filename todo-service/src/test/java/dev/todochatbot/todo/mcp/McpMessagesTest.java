package dev.todochatbot.todo.mcp;

import java.util.List;
import java.util.Map;

import dev.todochatbot.todo.Somebody;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is no message, or none of ours, is told so by the codes of JSON-RPC, and nothing of it happens. */
@QuarkusTest
class McpMessagesTest {

    private static final String ADD = """
            {"jsonrpc": "2.0", "id": %s, "method": "tools/call",
             "params": {"name": "add_task", "arguments": {"title": "Sweep"}}}""";

    /** Of messages that do nothing one user can send all. */
    private static McpClient anybody;

    private McpClient mcp;

    @BeforeEach
    void signIn() {
        if (anybody == null) anybody = McpClient.with(Somebody.registered().accessToken());
        mcp = anybody;
    }

    private void signInAnew() {
        mcp = McpClient.with(Somebody.registered().accessToken());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "nope", "[1", "{\"a\": 1, \"a\": 2}", "{} {}"})
    void whatIsNoJsonIsAParseError(String body) {
        mcp.post(body)
                .then()
                .statusCode(400)
                .body("error.code", equalTo(-32700))
                .body("id", equalTo(null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "null",
                "1",
                "\"x\"",
                "true",
                "{}",
                "{\"jsonrpc\": 2.0, \"id\": 1, \"method\": \"ping\"}",
                "{\"jsonrpc\": \"2.0\", \"id\": 1}",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": 7}",
                "{\"jsonrpc\": \"2.0\", \"id\": null, \"method\": \"ping\"}",
                "{\"jsonrpc\": \"2.0\", \"id\": true, \"method\": \"ping\"}",
                "{\"jsonrpc\": \"2.0\", \"id\": {}, \"method\": \"ping\"}",
                "{\"jsonrpc\": \"2.0\", \"id\": 1e400, \"method\": \"ping\"}",
                "{\"jsonrpc\": \"2.0\", \"method\": \"tools/call\", \"params\": {\"name\": \"add_task\"}}"
            })
    void whatIsNoMessageIsAnInvalidRequest(String body) {
        mcp.post(body).then().statusCode(400).body("error.code", equalTo(-32600));
    }

    @Test
    void aBodyWithoutABottomIsRefused() {
        var deep = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\", \"params\": {\"a\": " + "[".repeat(50_000)
                + "]".repeat(50_000) + "}}";
        mcp.post(deep).then().statusCode(400).body("error.code", equalTo(-32600));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nope", "resources/read", "completion/complete", "q/close", "notifications/initialized", ""})
    void anUnknownMethodIsNotFound(String method) {
        mcp.post("{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"%s\"}".formatted(method))
                .then()
                .statusCode(200)
                .body("error.code", equalTo(-32601))
                .body("id", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tools/call | [1]",
                "tools/call | \"add_task\"",
                "tools/call | {}",
                "tools/call | {\"name\": 7}",
                "tools/list | 7",
                "tools/list | {\"cursor\": {}}",
                "initialize | {}",
                "initialize | {\"protocolVersion\": \"2025-06-18\", \"clientInfo\": \"me\"}",
                "logging/setLevel | {}",
                "ping | []"
            })
    void parametersOfAnotherTypeAreInvalid(String method, String params) {
        mcp.post("{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"%s\", \"params\": %s}".formatted(method, params))
                .then()
                .statusCode(200)
                .body("error.code", equalTo(-32602));
    }

    /** What the server makes of them is none of our business, as long as it is an answer. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"_meta\": 7}",
                "{\"_meta\": {\"progressToken\": {}, \"io.modelcontextprotocol/clientInfo\": []}}",
                "{\"cursor\": null}",
                "null"
            })
    void membersThatTheServerDoesNotReadDoNoHarm(String params) {
        mcp.post("{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/list\", \"params\": %s}".formatted(params))
                .then()
                .statusCode(200)
                .body("result.tools.size()", equalTo(10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\"", "\"\"", "0", "-1", "1.5", "12345678901234567890", "\"\\u0000\""})
    void anIdComesBackAsItWas(String id) {
        var answer =
                mcp.post(ADD.formatted(id)).then().statusCode(200).extract().asString();

        assertTrue(answer.contains("\"id\":" + id + ","), answer);
    }

    @Test
    void nobodyAnswersANotificationOrAResponse() {
        for (var body : List.of(
                "{\"jsonrpc\": \"2.0\", \"method\": \"notifications/cancelled\", \"params\": 7}",
                "{\"jsonrpc\": \"2.0\", \"id\": [], \"result\": {}}".replace("[]", "99"),
                "[{\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}]")) {
            assertEquals("", mcp.post(body).then().statusCode(202).extract().asString());
        }
    }

    @Test
    void anUnknownToolFailsAsAToolDoes() {
        assertEquals(
                "unknown_tool", mcp.fails("add_tasks", Map.of()).get("code").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"{}\"", "7", "true"})
    void argumentsThatAreNoObjectFailAsAToolDoes(String arguments) {
        var answer = mcp.post("""
                {"jsonrpc": "2.0", "id": 1, "method": "tools/call",
                 "params": {"name": "list_tasks", "arguments": %s}}""".formatted(arguments));

        answer.then()
                .statusCode(200)
                .body("result.isError", equalTo(true))
                .body("result.content[0].text", containsString("\"field\":\"arguments\""));
    }

    @Test
    void argumentsMayBeLeftOut() {
        assertFalse(mcp.result("tools/call", Map.of("name", "list_tasks"))
                .get("isError")
                .asBoolean());
    }

    @ParameterizedTest
    @CsvSource({
        "Content-Type, text/plain, 415",
        "Content-Type, application/x-www-form-urlencoded, 415",
        "Content-Type, application/json; charset=utf-8, 200",
        "Accept, text/html, 406",
        "Accept, text/event-stream, 406",
        "Accept, application/json;q=0, 406",
        "Accept, */*, 200",
        "Accept, application/json, 200",
        "MCP-Protocol-Version, 1999-01-01, 400"
    })
    void mediaTypesAndVersionsAreLookedAt(String header, String value, int status) {
        mcp.sending(header, value)
                .post("{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\"}")
                .then()
                .statusCode(status);
    }

    @Test
    void onlyMessagesArePosted() {
        for (var method : List.of("GET", "DELETE", "PUT", "PATCH", "HEAD", "OPTIONS")) {
            RestAssured.given()
                    .headers(mcp.headers())
                    .header("Mcp-Session-Id", "none of ours")
                    .accept("text/event-stream")
                    .request(method, "/mcp")
                    .then()
                    .statusCode(405)
                    .header("Allow", "POST");
        }
    }

    @Test
    void aBatchIsRunMessageByMessage() {
        signInAnew();
        var answer = mcp.post("[%s, %s, {\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}]"
                .formatted(ADD.formatted("\"a\""), ADD.formatted("\"b\"")));

        var events = answer.then().statusCode(200).extract().asString();
        assertTrue(events.contains("\"id\":\"a\"") && events.contains("\"id\":\"b\""), events);
        assertEquals(2, mcp.does("list_tasks", Map.of()).get("total").asInt());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[1]", "[%s, 1]", "[%s, [], null]", "[%s, {\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": 1}]"})
    void ofABatchWithSomethingElseInItNothingIsRun(String batch) {
        signInAnew();
        mcp.post(batch.replace("%s", ADD.formatted(7))).then().statusCode(400).body("[0].error.code", equalTo(-32600));

        assertEquals(0, mcp.does("list_tasks", Map.of()).get("total").asInt());
    }
}
