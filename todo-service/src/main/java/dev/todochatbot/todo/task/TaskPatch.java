package dev.todochatbot.todo.task;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A JSON merge patch (RFC 7396) over the members of {@link NewTask}. Structured members and arrays are replaced whole;
 * {@code null} takes a member away. Of the subtasks those with an {@code id} are kept, missing ones go.
 */
@Schema(type = SchemaType.OBJECT, implementation = Object.class)
public record TaskPatch(ObjectNode members) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TaskPatch {}
}
