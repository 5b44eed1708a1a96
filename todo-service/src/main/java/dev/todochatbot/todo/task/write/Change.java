package dev.todochatbot.todo.task.write;

import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import dev.todochatbot.todo.activity.Action;
import dev.todochatbot.todo.task.Task;

/**
 * What a call of {@link TaskService} did to a task: its receipt.
 *
 * @param action null where nothing had to change; then {@code before}, {@code after} and {@code changeSet} are null too
 * @param before the changed fields as they were; null where the task is new
 * @param after the changed fields as they are
 * @param task as it is now
 */
public record Change(Action action, JsonNode before, JsonNode after, UUID changeSet, Task task) {

    static Change nothing(Task task) {
        return new Change(null, null, null, null, task);
    }
}
