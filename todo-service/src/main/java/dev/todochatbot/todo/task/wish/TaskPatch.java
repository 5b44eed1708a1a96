package dev.todochatbot.todo.task.wish;

import java.time.Duration;
import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.todochatbot.common.validation.Text;
import dev.todochatbot.todo.priority.Priority;
import dev.todochatbot.todo.reminder.NewReminder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A JSON merge patch (RFC 7396) over the members of {@link NewTask}. Structured members and arrays are replaced whole;
 * {@code null} takes a member away, and a due without a time the duration. Of the subtasks and reminders those with an
 * {@code id} are kept, missing ones go.
 *
 * @param keepsTime whether a due that is a day takes over the time and the zone that the task's due has: one said in words does
 */
@Schema(implementation = TaskPatch.Members.class)
public record TaskPatch(ObjectNode members, @JsonIgnore boolean keepsTime) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TaskPatch(ObjectNode members) {
        this(members, false);
    }

    /** The same, moving a due to another day without taking away its time. */
    public TaskPatch keepingTime() {
        return new TaskPatch(members, true);
    }

    /** What it may have; for the document alone, since a record cannot tell an absent member from {@code null}. */
    @Schema(name = "TaskPatch")
    record Members(
            @Schema(nullable = false) @Text(min = 1, max = 200)
            String title,

            @Text(max = 10_000, multiline = true) String notes,
            Priority priority,
            NewDue due,
            @Size(max = 20) List<@NotNull @Text(min = 1, max = 40) String> tags,
            @Text(min = 1, max = 100) String list,
            NewRecurrence recurrence,
            @Size(max = 20) List<@NotNull NewReminder> reminders,

            @Text(max = NewDue.LONGEST)
            @Schema(
                    description = "A day, ISO 8601 or in words: the task is not to be thought of before",
                    examples = {"2026-11-28", "next monday"})
            String start,

            @Schema(description = "From PT1M to PT720H; only beside a due with a time", examples = "PT30M")
            Duration duration,

            @Size(max = 100) List<@NotNull NewSubtask> subtasks) {}
}
