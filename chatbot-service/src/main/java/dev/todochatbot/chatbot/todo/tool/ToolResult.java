package dev.todochatbot.chatbot.todo.tool;

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
    /** What a call would do, where nobody can say. */
    public static final ToolResult UNKNOWN = new ToolResult(false, Map.of(), List.of());

    private static final String TIMEOUT = "timeout";

    /** No answer came, or none in time. */
    public static final ToolResult UNSURE =
            refusal(TIMEOUT, "The answer took too long. Whether the change was made is not known.");

    /** Whether a call with this answer may have been carried out although it failed. */
    public static boolean isUnsure(Map<String, Object> content) {
        return content != null && TIMEOUT.equals(content.get("code"));
    }

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
