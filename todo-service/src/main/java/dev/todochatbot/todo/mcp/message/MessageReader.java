package dev.todochatbot.todo.mcp.message;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Tells what a message is: JSON-RPC 2.0, section 4, and MCP, Base Protocol, Messages. */
@Singleton
class MessageReader {

    private final RequestParams params;

    MessageReader(RequestParams params) {
        this.params = params;
    }

    Message read(JsonNode said) {
        if (!(said instanceof ObjectNode message)) {
            return RpcError.INVALID_REQUEST.answer(null, "A message is an object.");
        }
        var id = message.get("id");
        if (id != null && !isId(id)) {
            return RpcError.INVALID_REQUEST.answer(null, "An id is a string or a number.");
        }
        if (!message.path("jsonrpc").isTextual()
                || !message.path("jsonrpc").textValue().equals("2.0")) {
            return RpcError.INVALID_REQUEST.answer(id, "jsonrpc must be \"2.0\".");
        }
        var method = message.path("method");
        if (method.isMissingNode() && (message.has("result") || message.has("error"))) {
            return new Message.Silent();
        }
        if (!method.isTextual()) {
            return RpcError.INVALID_REQUEST.answer(id, "method must be a string.");
        }
        return id == null ? withoutId(method.textValue()) : params.request(id, method.textValue(), message);
    }

    /** Of a single message; null where it has none, or none that is one. */
    static JsonNode id(JsonNode said) {
        return isId(said.path("id")) ? said.get("id") : null;
    }

    /** A request without an id would take effect, and nobody would learn of it. */
    private static Message withoutId(String method) {
        return method.startsWith("notifications/")
                ? new Message.Silent()
                : RpcError.INVALID_REQUEST.answer(null, "A request needs an id.");
    }

    private static boolean isId(JsonNode id) {
        return id.isTextual() || id.isNumber() && Double.isFinite(id.doubleValue());
    }
}
