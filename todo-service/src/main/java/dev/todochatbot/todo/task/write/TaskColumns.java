package dev.todochatbot.todo.task.write;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.todochatbot.todo.reminder.Reminder;
import dev.todochatbot.todo.task.Task;
import dev.todochatbot.todo.task.TaskJson;
import dev.todochatbot.when.Due;

/** A task as a row to be written: the columns of the table {@code task} that a change may set. */
@Singleton
class TaskColumns {

    /** What an update may set: every column but the owner, the id, the number and the birth. */
    static final List<String> CHANGING = List.of(
            "title",
            "notes",
            "status",
            "completed_at",
            "priority",
            "due_date",
            "due_time",
            "due_zone",
            "due_at",
            "tags",
            "list_id",
            "recurrence_rule",
            "recurrence_from",
            "reminders",
            "alarms",
            "start_date",
            "duration_seconds",
            "subtasks",
            "position",
            "version",
            "updated_at",
            "deleted_at");

    private final TaskJson json;

    TaskColumns(TaskJson json) {
        this.json = json;
    }

    /** The columns as one JSON object, which PostgreSQL reads back as a row by its own types. */
    ObjectNode write(Task task) {
        var row = json.tree(Map.of());
        row.put("id", task.id().toString());
        row.put("number", task.number());
        row.put("title", task.title());
        row.put("notes", task.notes());
        row.put("status", task.status().word());
        instant(row, "completed_at", task.completedAt());
        row.put("priority", task.priority().ordinal());
        due(row, task.due());
        var tags = row.putArray("tags");
        task.tags().forEach(tags::add);
        if (task.list() != null) row.put("list_id", task.list().id().toString());
        if (task.recurrence() != null) {
            row.put("recurrence_rule", task.recurrence().rule());
            row.put("recurrence_from", task.recurrence().from().name().toLowerCase(Locale.ROOT));
        }
        reminders(row, task.reminders());
        if (task.start() != null) row.put("start_date", task.start().toString());
        if (task.duration() != null) row.put("duration_seconds", task.duration().toSeconds());
        row.set("subtasks", json.array(task.subtasks()));
        row.put("position", task.position());
        row.put("version", task.version());
        instant(row, "created_at", task.createdAt());
        instant(row, "updated_at", task.updatedAt());
        instant(row, "deleted_at", task.deletedAt());
        return row;
    }

    /** With all there is of them, and as the version before reads them. */
    private void reminders(ObjectNode row, List<Reminder> reminders) {
        var alarms = json.array(reminders);
        row.set("alarms", alarms);
        var said = row.putArray("reminders");
        for (var alarm : alarms) said.add(((ObjectNode) alarm.deepCopy()).retain("at", "before"));
    }

    private static void instant(ObjectNode row, String column, Instant at) {
        if (at != null) row.put(column, at.toString());
    }

    private static void due(ObjectNode row, Due due) {
        if (due == null) return;
        row.put("due_date", due.day().toString());
        if (due instanceof Due.AtTime at)
            row.put("due_time", at.dateTime().toLocalTime().toString())
                    .put("due_zone", at.zone().getId())
                    .put("due_at", at.instant().toString());
    }
}
