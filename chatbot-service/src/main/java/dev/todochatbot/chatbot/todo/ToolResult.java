package dev.todochatbot.chatbot.todo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a tool call gave.
 *
 * @param error the tool refused; {@code content} is then the problem (code, detail, …)
 * @param content the structured answer
 * @param receipts the changes that are committed; none for a read, a refusal, or when nothing had to change
 */
public record ToolResult(boolean error, Map<String, Object> content, List<Receipt> receipts) {
    /** A refusal, in the shape of todo-service's problems. */
    public static ToolResult refusal(String code, String detail) {
        return new ToolResult(true, Map.of("code", code, "detail", detail), List.of());
    }

    /** The same call, made before over a connection that broke, is still being carried out. */
    boolean isInProgress() {
        return error && "idempotency_in_progress".equals(content.get("code"));
    }

    /** A refusal's reason, in a sentence. */
    public String detail() {
        return String.valueOf(content.getOrDefault("detail", "It did not work."));
    }

    /** The same with the fields that were wrong. */
    public String reason() {
        if (!(content.get("errors") instanceof List<?> errors) || errors.isEmpty()) return detail();
        return errors.stream()
                .map(error -> error instanceof Map<?, ?> field ? field.get("field") + " " + field.get("message") : "")
                .collect(Collectors.joining("; "));
    }
}
