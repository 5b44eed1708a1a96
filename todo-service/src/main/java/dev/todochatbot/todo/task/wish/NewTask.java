package dev.todochatbot.todo.task.wish;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.common.validation.Text;
import dev.todochatbot.todo.priority.Priority;
import dev.todochatbot.todo.reminder.NewReminder;
import dev.todochatbot.when.Due;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * A task to be made, or as it shall be after a change. Only the title is needed.
 *
 * @param list its id or its name, whatever the case; null means the Inbox
 * @param start a day: ISO 8601, or as a person says it; {@link TaskWords} makes it ISO. Left out of what a request is remembered
 *     by where it is null, and so is the duration: the version before did not have them
 * @param duration from a minute to 30 days, counted in whole seconds; only beside a due with a time
 */
@RegisterForReflection(registerFullHierarchy = true)
public record NewTask(
        @NotNull @Text(min = 1, max = 200) String title,
        @Text(max = 10_000, multiline = true) String notes,
        Priority priority,
        @Understandable NewDue due,
        @Size(max = 20, message = "must be at most 20") List<@NotNull @Text(min = 1, max = 40) String> tags,
        @Text(min = 1, max = 100) String list,
        @Valid NewRecurrence recurrence,
        @Size(max = 20, message = "must be at most 20") List<@NotNull @Valid NewReminder> reminders,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Text(max = NewDue.LONGEST)
        @Understandable
        @Schema(
                description = "A day, ISO 8601 or in words: the task is not to be thought of before",
                examples = {"2026-11-28", "next monday"})
        String start,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @DurationMin(minutes = 1, message = "must be a minute or more, PT1M")
        @DurationMax(days = 30, message = "must be 30 days or less, PT720H")
        @Schema(description = "From PT1M to PT720H; only beside a due with a time", examples = "PT30M")
        Duration duration,

        @Size(max = 100, message = "must be at most 100") List<@NotNull @Valid NewSubtask> subtasks) {

    public NewTask {
        title = title == null ? null : title.strip();
        notes = Objects.requireNonNullElse(notes, "");
        priority = Objects.requireNonNullElse(priority, Priority.NONE);
        tags = tags == null ? List.of() : distinct(tags);
        list = list == null ? null : list.strip();
        reminders = Objects.requireNonNullElse(reminders, List.of());
        duration = duration == null ? null : duration.truncatedTo(ChronoUnit.SECONDS);
        subtasks = Objects.requireNonNullElse(subtasks, List.of());
    }

    public static NewTask titled(String title) {
        return new NewTask(title, null, null, null, null, null, null, null, null, null, null);
    }

    /** The same with another due. */
    NewTask due(NewDue other) {
        return new NewTask(title, notes, priority, other, tags, list, recurrence, reminders, start, duration, subtasks);
    }

    /** The same with another recurrence. */
    NewTask recurrence(NewRecurrence other) {
        return new NewTask(title, notes, priority, due, tags, list, other, reminders, start, duration, subtasks);
    }

    /** The same with another start, which is a date. */
    NewTask start(LocalDate other) {
        return new NewTask(
                title, notes, priority, due, tags, list, recurrence, reminders, other.toString(), duration, subtasks);
    }

    /** The same with another duration. */
    NewTask duration(Duration other) {
        return new NewTask(title, notes, priority, due, tags, list, recurrence, reminders, start, other, subtasks);
    }

    /** @throws ProblemException 400 naming {@code duration} where it has one that nothing begins */
    public void checkDuration(Due resolved) {
        if (duration != null && !(resolved instanceof Due.AtTime))
            throw ProblemException.invalid("duration", "must stand beside a due with a time");
    }

    /** The day that {@link TaskWords} made of its start; null without one. */
    public LocalDate startDay() {
        return start == null ? null : LocalDate.parse(start);
    }

    /** Whether it says something that means another day in another zone. */
    public boolean needsZone() {
        return due instanceof NewDue.InWords || recurrence != null && (due == null || recurrence.ends());
    }

    /** Tags are the same whatever their case; the first spelling stays. */
    private static List<String> distinct(List<String> tags) {
        var seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        return tags.stream()
                .map(tag -> tag == null ? null : tag.strip())
                .filter(tag -> tag == null || seen.add(tag))
                .toList();
    }
}
