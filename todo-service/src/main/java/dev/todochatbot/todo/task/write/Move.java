package dev.todochatbot.todo.task.write;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.todochatbot.common.validation.ExactlyOne;

/**
 * Where a task goes in the manual order: before one task, or after one.
 *
 * @param before null where {@code after} is given, and the other way round
 */
@ExactlyOne({"before", "after"})
public record Move(UUID before, UUID after) {

    UUID anchor() {
        return before != null ? before : after;
    }

    @JsonIgnore
    boolean goesBefore() {
        return before != null;
    }

    String field() {
        return before != null ? "before" : "after";
    }
}
