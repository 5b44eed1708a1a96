package dev.todochatbot.todo.mcp;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.todochatbot.common.idempotency.Answer;
import dev.todochatbot.common.idempotency.Idempotency;
import dev.todochatbot.common.idempotency.Once;
import dev.todochatbot.common.identity.Caller;
import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.common.problem.Problems;
import io.quarkiverse.mcp.server.RawMessage;
import io.quarkiverse.mcp.server.TextContent;
import io.quarkiverse.mcp.server.ToolResponse;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.json.JsonObject;
import org.jboss.logging.Logger;

/**
 * Runs a tool: its token must reach there, its arguments must be known and of their types, and whatever goes wrong is
 * answered as the problem that REST would answer with, as text and with {@code isError} set. Never as structured content:
 * clients hold that against the tool's output schema, failed or not.
 */
@Singleton
class ToolCalls {

    static final String READ = "tasks:read";
    static final String WRITE = "tasks:write";

    private static final int USUAL_SECONDS = 60;

    private static final Logger LOG = Logger.getLogger(ToolCalls.class);

    private final ObjectMapper json;
    private final Validator validator;
    private final Idempotency idempotency;
    private final Caller caller;

    ToolCalls(ObjectMapper json, Validator validator, Idempotency idempotency, Caller caller) {
        this.json = json;
        this.validator = validator;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /**
     * A tool that changes nothing; an {@code Idempotency-Key} is passed over, for nothing can happen twice.
     *
     * @param tool makes the structured result of the arguments
     */
    <A> ToolResponse read(RawMessage call, Class<A> type, Function<A, Object> tool) {
        return run(READ, call, type, wish -> text(tool.apply(wish)));
    }

    /**
     * A tool that changes something, once for each {@code Idempotency-Key}: the row that remembers the key is written in
     * the transaction of the change. What failed is not remembered.
     *
     * @param tool reads the arguments; what it returns makes the change, and of it the structured result
     */
    <A> ToolResponse write(RawMessage call, Class<A> type, Function<A, Supplier<Object>> tool) {
        return write(call, type, USUAL_SECONDS, tool);
    }

    /** @param seconds after which the transaction of the change is given up */
    <A> ToolResponse write(RawMessage call, Class<A> type, int seconds, Function<A, Supplier<Object>> tool) {
        return run(WRITE, call, type, wish -> {
            var change = tool.apply(wish);
            if (caller.isOnlyLooking()) return text(tried(change, seconds));
            var said = inOrder(arguments(call));
            return QuarkusTransaction.joiningExisting()
                    .timeout(seconds)
                    .call(() -> idempotency.text(caller.accountId(), "tools/call " + name(call), said, change));
        });
    }

    /**
     * The same for a change that remembers itself.
     *
     * @param tool reads the arguments; what it returns makes the change
     * @param result makes the structured result of it
     */
    <A, T> ToolResponse change(
            RawMessage call, Class<A> type, Function<A, Function<Once<T>, T>> tool, Function<T, Object> result) {
        return run(WRITE, call, type, wish -> {
            var change = tool.apply(wish);
            if (caller.isOnlyLooking()) return text(tried(() -> result.apply(change.apply(null)), USUAL_SECONDS));
            return idempotency.text(
                    caller.accountId(),
                    "tools/call " + name(call),
                    inOrder(arguments(call)),
                    made -> Answer.ok(result.apply(made)),
                    change);
        });
    }

    /** What a change would give; it is taken back before anybody else sees it. */
    private static Object tried(Supplier<Object> change, int seconds) {
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(seconds));
        try {
            return change.get();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private <A> ToolResponse run(String scope, RawMessage call, Class<A> type, Function<A, String> tool) {
        return caller.answering(() -> {
            LOG.debugf("A tool is called: %s", name(call));
            return answer(scope, call, type, tool);
        });
    }

    private <A> ToolResponse answer(String scope, RawMessage call, Class<A> type, Function<A, String> tool) {
        try {
            if (!caller.scopes().contains(scope)) {
                throw new ProblemException(403, "insufficient_scope", "This token lacks the scope " + scope + ".");
            }
            var result = tool.apply(json.treeToValue(arguments(call), type));
            return new ToolResponse(false, List.of(new TextContent(result)), new JsonObject(result), null);
        } catch (JsonProcessingException | RuntimeException failure) {
            var problem = Problems.of(failure);
            if (problem.status() >= 500) {
                LOG.error("A tool failed", failure);
            }
            return ToolResponse.error(text(problem));
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

    /** Members of an object have no order: what was stored in between may come back in another one. */
    private String inOrder(ObjectNode arguments) {
        try {
            return json.writer().with(JsonNodeFeature.WRITE_PROPERTIES_SORTED).writeValueAsString(arguments);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
