package dev.todochatbot.todo.mcp.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What becomes of one message. */
sealed interface Message {

    /** A request that the MCP server answers; it has the members that the server reads, and they are of their types. */
    record Request(ObjectNode content) implements Message {

        boolean is(String method) {
            return content.path("method").asText().equals(method);
        }
    }

    /** A notification or a response: nobody waits for an answer, and nothing here waits for them. */
    record Silent() implements Message {}

    /** @param status of HTTP */
    record Answered(int status, ObjectNode content) implements Message {}

    /** A message with this id, still empty. */
    static ObjectNode of(JsonNode id) {
        var nodes = JsonNodeFactory.instance;
        return nodes.objectNode().put("jsonrpc", "2.0").set("id", id == null ? nodes.nullNode() : id);
    }
}
