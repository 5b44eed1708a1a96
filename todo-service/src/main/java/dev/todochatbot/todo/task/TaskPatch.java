package dev.todochatbot.todo.task;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A JSON merge patch (RFC 7396) over the members of {@link NewTask}. Structured members and arrays are replaced whole;
 * {@code null} takes a member away. Of the subtasks those with an {@code id} are kept, missing ones go.
 */
public record TaskPatch(ObjectNode members) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TaskPatch {}
}
