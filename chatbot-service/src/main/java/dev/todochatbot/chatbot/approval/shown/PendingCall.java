package dev.todochatbot.chatbot.approval.shown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.todochatbot.chatbot.todo.TodoTask;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** One tool call that waits, with exactly the arguments it will run with. */
@RegisterForReflection(registerFullHierarchy = true)
public record PendingCall(String tool, Map<String, Object> arguments) {
    /** The task it is about, as text; {@code null} for a call that names none. */
    public String task() {
        var task = arguments.get("task");
        return task == null ? null : task.toString();
    }

    /** Its task, if it is one of these. */
    public TodoTask among(List<TodoTask> tasks) {
        return tasks.stream()
                .filter(task -> task.id().toString().equals(task()))
                .findFirst()
                .orElse(null);
    }

    /** What it says of the task's fields. */
    Map<String, Object> fields() {
        var fields = new LinkedHashMap<>(arguments);
        fields.remove("task");
        fields.remove("changeSet");
        return fields;
    }
}
