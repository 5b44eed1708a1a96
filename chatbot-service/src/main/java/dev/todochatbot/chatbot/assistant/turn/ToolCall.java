package dev.todochatbot.chatbot.assistant.turn;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todochatbot.chatbot.todo.tool.ToolResult;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A tool call of a turn and what became of it.
 *
 * @param result what the tool gave, or why it did not run
 */
@RegisterForReflection(registerFullHierarchy = true)
public record ToolCall(
        String id,
        String tool,
        Map<String, Object> arguments,
        Outcome outcome,
        @Schema(nullable = true) Map<String, Object> result) {
    public enum Outcome {
        @JsonProperty("done")
        DONE,
        @JsonProperty("failed")
        FAILED,
        @JsonProperty("pending")
        PENDING,
        @JsonProperty("refused")
        REFUSED;

        public boolean isError() {
            return this == FAILED || this == REFUSED;
        }
    }

    /** @param event what was said of the call when it was made, as JSON */
    public static ToolCall unanswered(String event, ObjectMapper json) {
        try {
            var call = json.readValue(event, ToolCall.class);
            return new ToolCall(call.id, call.tool, call.arguments, Outcome.FAILED, ToolResult.UNSURE.content());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public ToolCall now(Outcome outcome) {
        return now(outcome, arguments);
    }

    /** @param arguments with which it ran */
    public ToolCall now(Outcome outcome, Map<String, Object> arguments) {
        return new ToolCall(id, tool, arguments, outcome, result);
    }
}
