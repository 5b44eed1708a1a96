package dev.todochatbot.chatbot.approval.shown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.todochatbot.chatbot.todo.TodoTask;
import dev.todochatbot.chatbot.todo.tool.ToolResult;
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
 * @param changes all that an undo would change, which may be several tasks; where it is one, it is also said as of every
 *     other call. Absent in all other calls
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
        @Schema(nullable = true) Map<String, Object> after,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<ShownChange> changes) {

    /**
     * @param preview what todo-service says that the call would do; without content where it cannot say
     * @param task the one it changes, {@code null} for none
     */
    public static ShownCall of(String id, PendingCall call, ToolResult preview, TodoTask task) {
        boolean unknown = preview.content().isEmpty();
        var changes = ShownChange.of(preview);
        if (changes != null) return ofChanges(id, call, changes);
        return new ShownCall(
                id,
                call.tool(),
                call.arguments(),
                task == null ? null : task.id(),
                task == null ? null : task.number(),
                task != null ? task.title() : title(call),
                unknown ? null : fields(preview.content().get("before")),
                unknown ? call.fields() : fields(preview.content().get("after")),
                null);
    }

    private static ShownCall ofChanges(String id, PendingCall call, List<ShownChange> changes) {
        var only = changes.size() == 1 ? changes.getFirst() : null;
        return new ShownCall(
                id,
                call.tool(),
                call.arguments(),
                only == null ? null : only.taskId(),
                only == null ? null : only.number(),
                only == null ? null : only.title(),
                only == null ? null : only.before(),
                only == null ? null : only.after(),
                changes);
    }

    public ShownCall with(List<ShownChange> changes) {
        return new ShownCall(id, tool, arguments, taskId, number, title, before, after, changes);
    }

    /** The tasks that it touches. */
    public Stream<UUID> touched() {
        var tasks = changes == null
                ? Stream.of(this).map(ShownCall::taskId)
                : changes.stream().map(ShownChange::taskId);
        return tasks.filter(Objects::nonNull);
    }

    public boolean isOf(PendingCall other) {
        return call().equals(other);
    }

    private static String title(PendingCall call) {
        return call.fields().get("title") instanceof String title ? title : null;
    }

    static Map<String, Object> fields(Object values) {
        if (!(values instanceof Map<?, ?> map)) return null;
        var fields = new LinkedHashMap<String, Object>();
        map.forEach((field, value) -> fields.put(String.valueOf(field), value));
        return fields;
    }

    public PendingCall call() {
        return new PendingCall(tool, arguments);
    }
}
