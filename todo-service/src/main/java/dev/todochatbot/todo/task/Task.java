package dev.todochatbot.todo.task;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import dev.todochatbot.todo.priority.Priority;
import dev.todochatbot.todo.reminder.Reminder;
import dev.todochatbot.when.Due;
import dev.todochatbot.when.Recurrence;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A task as it is stored and as every wire shows it.
 *
 * @param number 1, 2, 3 … per owner: what people call it by
 * @param notes Markdown; empty where there are none
 * @param completedAt null while open
 * @param due null where it has none
 * @param recurrence null where it does not come again
 * @param start the first day on which it is to be thought of, in the owner's zone; null where that is any. It may lie behind the due
 * @param duration how long it takes from its due on: whole seconds, from a minute to 30 days. Null where nothing is said, and
 *     always where the due has no time
 * @param position sorts the tasks of an owner by hand, compared as text by code unit; otherwise opaque
 * @param version counts its changes; its ETag
 * @param deletedAt when it went to the trash; null outside
 */
@RecordBuilder
@RegisterForReflection(registerFullHierarchy = true)
public record Task(
        UUID id,
        int number,
        String title,
        String notes,
        Status status,
        @Schema(nullable = true) Instant completedAt,
        Priority priority,
        @Schema(nullable = true) Due due,
        List<String> tags,
        ListRef list,
        @Schema(nullable = true) Recurrence recurrence,
        List<Reminder> reminders,

        @Schema(nullable = true, description = "Not to be thought of before this day")
        LocalDate start,

        @Schema(nullable = true, description = "From PT1M to PT720H; only beside a due with a time", examples = "PT30M")
        Duration duration,

        List<Subtask> subtasks,
        String position,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Schema(nullable = true) Instant deletedAt)
        implements TaskBuilder.With {

    public Task {
        recurrence = recurrence == null ? null : recurrence.beside(due);
        duration = due instanceof Due.AtTime ? duration : null;
    }
}
