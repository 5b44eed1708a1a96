package dev.todochatbot.todo.mcp;

import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import dev.todochatbot.todo.task.Task;
import dev.todochatbot.todo.task.write.Change;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The receipt of a change.
 *
 * @param action of the event, or {@code unchanged} where the task was so already
 * @param before the changed fields as they were; null where the task is new or unchanged
 * @param after the changed fields as they are; null where the task is unchanged
 * @param changeSet what {@code undo_change} takes; null where the task is unchanged
 * @param task as it is now
 */
@RegisterForReflection(registerFullHierarchy = true)
public record TaskChange(
        String action,
        UUID taskId,
        int number,
        String title,
        JsonNode before,
        JsonNode after,
        UUID changeSet,
        Task task) {

    static TaskChange of(Change change) {
        var task = change.task();
        return new TaskChange(
                change.action() == null ? "unchanged" : change.action().word(),
                task.id(),
                task.number(),
                task.title(),
                change.before(),
                change.after(),
                change.changeSet(),
                task);
    }
}
