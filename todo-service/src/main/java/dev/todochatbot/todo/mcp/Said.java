package dev.todochatbot.todo.mcp;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** Elements of a task as a model says them: what REST takes, also in words. {@link TaskWishes} reads them. */
final class Said {

    private Said() {}

    @RegisterForReflection(registerFullHierarchy = true)
    record Reminder(JsonNode said) {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Reminder {}
    }

    @RegisterForReflection(registerFullHierarchy = true)
    record Subtask(JsonNode said) {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Subtask {}
    }
}
