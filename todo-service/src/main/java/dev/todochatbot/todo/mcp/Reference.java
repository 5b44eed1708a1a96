package dev.todochatbot.todo.mcp;

import java.util.UUID;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.todo.task.TaskRef;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** How a model names a task: its number as {@code 3}, {@code "3"} or {@code "#3"}, or its id. */
@RegisterForReflection(registerFullHierarchy = true)
record Reference(TaskRef task) {

    private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,9})");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Reference of(JsonNode said) {
        if (said.canConvertToInt() && said.isIntegralNumber()) {
            return new Reference(TaskRef.of(said.intValue()));
        }
        var text = said.isTextual() ? said.textValue().strip() : "";
        var number = NUMBER.matcher(text);
        if (number.matches()) {
            return new Reference(TaskRef.of(Integer.parseInt(number.group(1))));
        }
        try {
            return new Reference(TaskRef.of(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("task", "must be the number or the id of a task");
        }
    }

    /** @throws ProblemException where none was given */
    static TaskRef needed(Reference reference) {
        if (reference == null) {
            throw ProblemException.invalid("task", "must not be null");
        }
        return reference.task();
    }
}
