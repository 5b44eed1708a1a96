package dev.todochatbot.chatbot.assistant.tools;

import java.util.List;
import java.util.Map;

import dev.todochatbot.chatbot.assistant.turn.ToolCall;
import dev.todochatbot.chatbot.todo.tool.Receipt;
import dev.todochatbot.chatbot.todo.tool.ToolResult;

/** What became of a tool call: for the user, for the engine, and the changes it made. */
record CallOutcome(ToolCall.Outcome outcome, Map<String, Object> content, List<Receipt> receipts) {
    static CallOutcome of(ToolResult result) {
        return new CallOutcome(
                result.error() ? ToolCall.Outcome.FAILED : ToolCall.Outcome.DONE, result.content(), result.receipts());
    }

    static CallOutcome refused(String code, String detail) {
        return new CallOutcome(ToolCall.Outcome.REFUSED, Map.of("code", code, "detail", detail), List.of());
    }

    static CallOutcome pending(Map<String, Object> content) {
        return new CallOutcome(ToolCall.Outcome.PENDING, content, List.of());
    }

    /** The call and what became of it, as the turn keeps them. */
    ToolCall of(Call call) {
        return new ToolCall(call.id(), call.tool(), call.arguments(), outcome, content);
    }
}
