package dev.todochatbot.todo.mcp.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What is wrong with a message, by the codes of JSON-RPC 2.0, section 5.1. */
enum RpcError {
    PARSE_ERROR(-32700, 400),
    INVALID_REQUEST(-32600, 400),
    /** Of a request that is one: the answer is JSON-RPC's, and HTTP has nothing to complain about. */
    METHOD_NOT_FOUND(-32601, 200),
    INVALID_PARAMS(-32602, 200),
    UNSUPPORTED_VERSION(-32602, 400);

    private final int code;
    private final int status;

    RpcError(int code, int status) {
        this.code = code;
        this.status = status;
    }

    /** @param id of the request; null where it has none, or none that is an id */
    Message.Answered answer(JsonNode id, String message) {
        return new Message.Answered(status, with(id, message));
    }

    private ObjectNode with(JsonNode id, String message) {
        var error = JsonNodeFactory.instance.objectNode().put("code", code).put("message", message);
        return Message.of(id).set("error", error);
    }
}
