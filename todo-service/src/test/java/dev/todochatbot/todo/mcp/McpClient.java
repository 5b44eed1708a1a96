package dev.todochatbot.todo.mcp;

import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.response.Response;

/** A client of {@code /mcp} over the real wire: JSON-RPC by streamable HTTP, with these headers. */
record McpClient(Map<String, String> headers) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static McpClient with(String token) {
        return new McpClient(Map.of("Authorization", "Bearer " + token));
    }

    static McpClient anonymous() {
        return new McpClient(Map.of());
    }

    McpClient sending(String header, String value) {
        var all = new HashMap<>(headers);
        all.put(header, value);
        return new McpClient(all);
    }

    Response post(String method, Object params) {
        return RestAssured.given()
                .headers(headers)
                .header("Accept", "application/json, text/event-stream")
                .contentType("application/json")
                .body(json(Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", params)))
                .post("/mcp");
    }

    /** A body as it stands. */
    Response post(String body) {
        return RestAssured.given()
                .headers(headers)
                .accept(headers.getOrDefault("Accept", "application/json, text/event-stream"))
                .contentType(headers.getOrDefault("Content-Type", "application/json"))
                .body(body)
                .post("/mcp");
    }

    Response initialize() {
        return post(
                "initialize",
                Map.of(
                        "protocolVersion", "2025-06-18",
                        "capabilities", Map.of(),
                        "clientInfo", Map.of("name", "test", "version", "1")));
    }

    JsonNode result(String method, Object params) {
        return read(post(method, params)).get("result");
    }

    /** The result of a tool, whether it failed or not. */
    JsonNode call(String tool, Map<String, ?> arguments) {
        return result("tools/call", Map.of("name", tool, "arguments", arguments));
    }

    /** The structured content of a tool that did not fail. */
    JsonNode does(String tool, Map<String, ?> arguments) {
        var result = call(tool, arguments);
        if (result.get("isError").asBoolean()) {
            throw new AssertionError(tool + " failed: " + result);
        }
        return result.get("structuredContent");
    }

    /** The problem of a tool that failed. */
    JsonNode fails(String tool, Map<String, ?> arguments) {
        var result = call(tool, arguments);
        if (!result.get("isError").asBoolean()) {
            throw new AssertionError(tool + " did not fail: " + result);
        }
        if (result.has("structuredContent") || result.get("content").size() != 1) {
            throw new AssertionError(tool + " failed with more than a text: " + result);
        }
        return read(result.at("/content/0/text").asText());
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static JsonNode read(Response response) {
        return read(response.asString());
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }
}
