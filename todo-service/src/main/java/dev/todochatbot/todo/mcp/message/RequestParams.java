package dev.todochatbot.todo.mcp.message;

import java.util.Set;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.todochatbot.common.problem.Problem;
import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.todo.mcp.schema.ArgumentSchema;

/**
 * The requests that the MCP server is handed, each with the parameters that it reads and no others: it takes the types of
 * what it finds for granted. A call that names no tool of ours fails as a tool does, so that the model learns of it.
 */
@Singleton
class RequestParams {

    private static final Set<String> LISTS =
            Set.of("tools/list", "prompts/list", "resources/list", "resources/templates/list");

    private final ObjectMapper json;

    RequestParams(ObjectMapper json) {
        this.json = json;
    }

    Message request(JsonNode id, String method, ObjectNode message) {
        var given = message.path("params");
        if (!given.isObject() && !given.isMissingNode() && !given.isNull()) {
            return RpcError.INVALID_PARAMS.answer(id, "params must be an object.");
        }
        var request = Message.of(id).put("method", method);
        var params = request.putObject("params");
        if (method.equals("tools/call")) return call(id, given, request, params);
        if (method.equals("initialize")) return initialize(id, given, request, params);
        if (method.equals("ping")) return new Message.Request(request);
        if (method.equals("logging/setLevel")) return copy(id, given, request, params, "level", true);
        if (LISTS.contains(method)) return copy(id, given, request, params, "cursor", false);
        return RpcError.METHOD_NOT_FOUND.answer(id, "There is no such method.");
    }

    private static Message copy(
            JsonNode id, JsonNode given, ObjectNode request, ObjectNode params, String name, boolean needed) {
        var value = given.path(name);
        if (value.isTextual()) {
            params.set(name, value);
        } else if (needed || !value.isMissingNode() && !value.isNull()) {
            return RpcError.INVALID_PARAMS.answer(id, name + " must be a string.");
        }
        return new Message.Request(request);
    }

    private static Message initialize(JsonNode id, JsonNode given, ObjectNode request, ObjectNode params) {
        var client = given.path("clientInfo");
        if (!client.isObject()) {
            return RpcError.INVALID_PARAMS.answer(id, "clientInfo must be an object.");
        }
        params.putObject("capabilities");
        params.putObject("clientInfo")
                .put("name", client.path("name").asText())
                .put("version", client.path("version").asText());
        return copy(id, given, request, params, "protocolVersion", true);
    }

    private Message call(JsonNode id, JsonNode given, ObjectNode request, ObjectNode params) {
        var name = given.path("name");
        if (!name.isTextual()) {
            return RpcError.INVALID_PARAMS.answer(id, "name must be a string.");
        }
        if (!ArgumentSchema.isTool(name.textValue())) {
            return failed(id, new Problem(404, "unknown_tool", "There is no such tool; tools/list names them."));
        }
        var arguments = given.path("arguments");
        if (arguments.isObject()) {
            params.set("arguments", arguments);
        } else if (arguments.isMissingNode() || arguments.isNull()) {
            params.putObject("arguments");
        } else {
            return failed(
                    id,
                    ProblemException.invalid("arguments", "must be an object").problem());
        }
        params.set("name", name);
        return new Message.Request(request);
    }

    /** A tool's own failure: {@code isError} with one text, the problem as JSON. */
    private Message failed(JsonNode id, Problem problem) {
        try {
            var answer = Message.of(id);
            var result = answer.putObject("result").put("isError", true);
            result.putArray("content").addObject().put("type", "text").put("text", json.writeValueAsString(problem));
            return new Message.Answered(200, answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
