package dev.todochatbot.chatbot.approval;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import dev.todochatbot.chatbot.todo.TodoTask;
import dev.todochatbot.chatbot.todo.ToolResult;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A tool call that waits, as the user is shown it.
 *
 * @param arguments exactly what it will run with
 * @param taskId the task it changes, with its {@code number} and {@code title} as they are now; {@code null} where it
 *     changes none that exists
 * @param before the fields it would change, as they are; {@code null} where there is nothing before
 * @param after the same fields as they would be: words such as "friday" are resolved
 */
@Schema(name = "PendingCall")
@RegisterForReflection(registerFullHierarchy = true)
public record ShownCall(
        String id,
        String tool,
        Map<String, Object> arguments,
        @Schema(nullable = true) UUID taskId,
        @Schema(nullable = true) Long number,
        @Schema(nullable = true) String title,
        @Schema(nullable = true) Map<String, Object> before,
        @Schema(nullable = true) Map<String, Object> after) {

    /**
     * @param preview what todo-service says that the call would do; without content where it cannot say
     * @param task the one it changes, {@code null} for none
     */
    public static ShownCall of(String id, PendingCall call, ToolResult preview, TodoTask task) {
        boolean unknown = preview.content().isEmpty();
        return new ShownCall(
                id,
                call.tool(),
                call.arguments(),
                task == null ? null : task.id(),
                task == null ? null : task.number(),
                task != null ? task.title() : title(call),
                unknown ? null : fields(preview.content().get("before")),
                unknown ? call.fields() : fields(preview.content().get("after")));
    }

    public boolean isOf(PendingCall other) {
        return call().equals(other);
    }

    private static String title(PendingCall call) {
        return call.fields().get("title") instanceof String title ? title : null;
    }

    private static Map<String, Object> fields(Object values) {
        if (!(values instanceof Map<?, ?> map)) return null;
        var fields = new LinkedHashMap<String, Object>();
        map.forEach((field, value) -> fields.put(String.valueOf(field), value));
        return fields;
    }

    PendingCall call() {
        return new PendingCall(tool, arguments);
    }
}
