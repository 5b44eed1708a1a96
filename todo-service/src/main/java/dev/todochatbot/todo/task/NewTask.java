package dev.todochatbot.todo.task;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import dev.todochatbot.common.validation.Text;
import dev.todochatbot.todo.reminder.NewReminder;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A task to be made, or as it shall be after a change. Only the title is needed.
 *
 * @param list its id or its name, whatever the case; null means the Inbox
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
        @Size(max = 100, message = "must be at most 100") List<@NotNull @Valid NewSubtask> subtasks) {

    public NewTask {
        title = title == null ? null : title.strip();
        notes = Objects.requireNonNullElse(notes, "");
        priority = Objects.requireNonNullElse(priority, Priority.NONE);
        tags = tags == null ? List.of() : distinct(tags);
        list = list == null ? null : list.strip();
        reminders = Objects.requireNonNullElse(reminders, List.of());
        subtasks = Objects.requireNonNullElse(subtasks, List.of());
    }

    public static NewTask titled(String title) {
        return new NewTask(title, null, null, null, null, null, null, null, null);
    }

    /** The same with another due. */
    NewTask due(NewDue other) {
        return new NewTask(title, notes, priority, other, tags, list, recurrence, reminders, subtasks);
    }

    /** The same with another recurrence. */
    NewTask recurrence(NewRecurrence other) {
        return new NewTask(title, notes, priority, due, tags, list, other, reminders, subtasks);
    }

    /** Whether it says something that means another day in another zone. */
    boolean needsZone() {
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
