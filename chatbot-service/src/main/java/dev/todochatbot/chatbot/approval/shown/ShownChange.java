package dev.todochatbot.chatbot.approval.shown;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.todochatbot.chatbot.todo.tool.ToolResult;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One of the changes that a waiting undo would make.
 *
 * @param action what its event will say: reopened, deleted, restored, updated, moved, …
 * @param taskId {@code null} for a list, whose name is then the {@code title}
 * @param before the fields it would change, as they are; {@code null} for what would come back
 * @param after the same fields as they would be; {@code null} for what would go
 */
@Schema(name = "PendingChange")
@RegisterForReflection(registerFullHierarchy = true)
public record ShownChange(
        String action,
        @Schema(nullable = true) UUID taskId,
        @Schema(nullable = true) Long number,
        @Schema(nullable = true) String title,
        @Schema(nullable = true) Map<String, Object> before,
        @Schema(nullable = true) Map<String, Object> after) {

    /** @return {@code null} where the call is none that makes several */
    static List<ShownChange> of(ToolResult preview) {
        if (!(preview.content().get("events") instanceof List<?> events)) return null;
        return events.stream()
                .filter(Map.class::isInstance)
                .map(event -> of((Map<?, ?>) event))
                .toList();
    }

    private static ShownChange of(Map<?, ?> event) {
        var task = event.get("taskId");
        var title = event.get("list") instanceof Map<?, ?> list ? list.get("name") : event.get("title");
        return new ShownChange(
                String.valueOf(event.get("action")),
                task == null ? null : UUID.fromString(task.toString()),
                event.get("number") instanceof Number number ? number.longValue() : null,
                title == null ? null : title.toString(),
                ShownCall.fields(event.get("before")),
                ShownCall.fields(event.get("after")));
    }
}
