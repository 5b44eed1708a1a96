package dev.todochatbot.todo.mcp.argument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** Elements of a task as a model says them: what REST takes, also in words. What reads them is with the tools. */
public final class Said {

    private Said() {}

    @RegisterForReflection(registerFullHierarchy = true)
    public record Reminder(JsonNode said) {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Reminder {}
    }

    @RegisterForReflection(registerFullHierarchy = true)
    public record Subtask(JsonNode said) {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Subtask {}
    }
}
