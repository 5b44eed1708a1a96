package dev.todochatbot.todo.task.undo;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A task or a list that keeps a change set from being undone, and the fields that are in the way: they were changed again
 * since, or what comes back would not go with them.
 *
 * @param taskId null where it is a list; then {@code number} and {@code title} are null too
 * @param listId null where it is a task; then {@code name} is null too
 */
@RegisterForReflection(registerFullHierarchy = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Conflict(UUID taskId, Integer number, String title, UUID listId, String name, List<String> fields) {

    static Conflict ofTask(UUID id, int number, String title, List<String> fields) {
        return new Conflict(id, number, title, null, null, fields);
    }

    public static Conflict ofList(UUID id, String name, List<String> fields) {
        return new Conflict(null, null, null, id, name, fields);
    }
}
