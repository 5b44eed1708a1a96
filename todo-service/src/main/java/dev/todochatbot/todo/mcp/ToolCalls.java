package dev.todochatbot.todo.mcp;

import java.util.List;
import java.util.function.Function;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.todochatbot.common.identity.Caller;
import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.common.problem.Problems;
import io.quarkiverse.mcp.server.RawMessage;
import io.quarkiverse.mcp.server.TextContent;
import io.quarkiverse.mcp.server.ToolResponse;
import io.vertx.core.json.JsonObject;
import org.jboss.logging.Logger;

/**
 * Runs a tool: its token must reach there, its arguments must be known and of their types, and whatever goes wrong is
 * answered as the problem that REST would answer with, {@code isError} set.
 */
@Singleton
class ToolCalls {

    static final String READ = "tasks:read";
    static final String WRITE = "tasks:write";

    private static final Logger LOG = Logger.getLogger(ToolCalls.class);

    private final ObjectMapper json;
    private final Validator validator;
    private final Caller caller;

    ToolCalls(ObjectMapper json, Validator validator, Caller caller) {
        this.json = json;
        this.validator = validator;
        this.caller = caller;
    }

    /** @param tool makes the structured result of the arguments */
    <A> ToolResponse run(String scope, RawMessage call, Class<A> type, Function<A, Object> tool) {
        return caller.answering(() -> {
            LOG.debugf("A tool is called: %s", name(call));
            return answer(scope, call, type, tool);
        });
    }

    private <A> ToolResponse answer(String scope, RawMessage call, Class<A> type, Function<A, Object> tool) {
        try {
            if (!caller.scopes().contains(scope)) {
                throw new ProblemException(403, "insufficient_scope", "This token lacks the scope " + scope + ".");
            }
            return answer(false, tool.apply(json.treeToValue(arguments(call), type)));
        } catch (JsonProcessingException | RuntimeException failure) {
            var problem = Problems.of(failure);
            if (problem.status() >= 500) {
                LOG.error("A tool failed", failure);
            }
            return answer(true, problem);
        }
    }

    private static String name(RawMessage call) {
        return call.asJsonObject().getJsonObject("params").getString("name");
    }

    /** The arguments as they were sent, an absent one told from null. */
    ObjectNode arguments(RawMessage call) {
        var arguments = call.asJsonObject().getJsonObject("params").getJsonObject("arguments", new JsonObject());
        try {
            return json.readValue(arguments == null ? "{}" : arguments.encode(), ObjectNode.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws ConstraintViolationException naming the fields */
    <T> T valid(T value) {
        var violations = validator.validate(value);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return value;
    }

    private ToolResponse answer(boolean isError, Object content) {
        try {
            var text = json.writeValueAsString(content);
            return new ToolResponse(isError, List.of(new TextContent(text)), new JsonObject(text), null);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
