package dev.todochatbot.todo.mcp.argument;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.todo.task.TaskRef;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** How a model names a task: its number as {@code 3}, {@code 3.0}, {@code "3"} or {@code "#3"}, or its id. */
@RegisterForReflection(registerFullHierarchy = true)
public record Reference(TaskRef task) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Reference of(JsonNode said) {
        var text = said.isTextual() ? said.textValue().strip() : "";
        var number = WholeNumber.of(text.startsWith("#") ? TextNode.valueOf(text.substring(1)) : said);
        if (number.isPresent() && number.getAsInt() > 0) {
            return new Reference(TaskRef.of(number.getAsInt()));
        }
        try {
            return new Reference(TaskRef.of(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("task", "must be the number or the id of a task");
        }
    }

    /** @throws ProblemException where none was given */
    public static TaskRef needed(Reference reference) {
        if (reference == null) {
            throw ProblemException.invalid("task", "must not be null");
        }
        return reference.task();
    }
}
