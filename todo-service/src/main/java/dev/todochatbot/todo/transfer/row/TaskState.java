package dev.todochatbot.todo.transfer.row;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Null;

import dev.todochatbot.common.validation.Text;
import dev.todochatbot.todo.task.Status;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What a task in a file has beside what a new task is made of; all of it may be missing. The numbers leave room for those
 * that come after. Its list is none of its owner's yet, and may be made.
 */
@RegisterForReflection(registerFullHierarchy = true)
public record TaskState(
        UUID id,
        @Text(min = 1, max = 100) String list,
        @Min(1) @Max(1_000_000_000) Integer number,
        Status status,
        Instant completedAt,

        @Text(max = 100) String position,
        @Min(1) @Max(100_000_000) Integer version,
        Instant createdAt,
        Instant updatedAt,

        @Null(message = "must be null: what is in the trash does not come")
        Instant deletedAt) {

    static final List<String> MEMBERS = List.of(
            "id",
            "list",
            "number",
            "status",
            "completedAt",
            "position",
            "version",
            "createdAt",
            "updatedAt",
            "deletedAt");

    /** What is none counts as missing: digits of base 36 that do not end in 0. */
    public String positionOrNull() {
        if (position == null || position.isEmpty() || position.endsWith("0")) return null;
        return position.chars().allMatch(digit -> digit >= '0' && digit <= '9' || digit >= 'a' && digit <= 'z')
                ? position
                : null;
    }

    public boolean isDone() {
        return status == Status.DONE || status == null && completedAt != null;
    }
}
