package dev.todochatbot.todo.task;

import java.util.UUID;

import jakarta.validation.constraints.AssertTrue;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * Where a task goes in the manual order: before one task, or after one.
 *
 * @param before null where {@code after} is given, and the other way round
 */
public record Move(UUID before, UUID after) {

    @AssertTrue(message = "must be given, or after, and not both")
    @JsonIgnore
    boolean isBeforeValid() {
        return (before == null) != (after == null);
    }

    UUID anchor() {
        return before != null ? before : after;
    }

    @JsonIgnore
    boolean isBefore() {
        return before != null;
    }

    String field() {
        return before != null ? "before" : "after";
    }
}
