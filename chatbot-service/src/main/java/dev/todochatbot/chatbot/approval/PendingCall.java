package dev.todochatbot.chatbot.approval;

import java.util.Map;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** One tool call that waits, with exactly the arguments it will run with. */
@RegisterForReflection(registerFullHierarchy = true)
public record PendingCall(String tool, Map<String, Object> arguments) {
    /** The task it is about, as text; {@code null} for a call that names none. */
    String task() {
        var task = arguments.get("task");
        return task == null ? null : task.toString();
    }
}
