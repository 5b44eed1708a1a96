package dev.todochatbot.todo.task.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.inject.Singleton;

import dev.todochatbot.todo.priority.Priority;
import dev.todochatbot.todo.reminder.Reminder;
import dev.todochatbot.todo.task.ListRef;
import dev.todochatbot.todo.task.Status;
import dev.todochatbot.todo.task.Subtask;
import dev.todochatbot.todo.task.Task;
import dev.todochatbot.todo.task.TaskJson;
import dev.todochatbot.when.Due;
import dev.todochatbot.when.Recurrence;

/** A task of a row: the columns of the table {@code task}, and their way to a {@link Task}. */
@Singleton
public class TaskRow {

    /**
     * For a select from {@code task t}. The list's name is not joined: a locking select that had to wait for a move to
     * another list would lose the row.
     */
    public static final String COLUMNS = """
            t.id, t.number, t.title, t.notes, t.status, t.completed_at, t.priority, t.due_date, t.due_time, t.due_zone,
            t.tags, t.list_id, (select name from task_list l where l.owner_id = t.owner_id and l.id = t.list_id) as list_name, t.recurrence_rule, t.recurrence_from, t.alarms, t.start_date, t.duration_seconds, t.subtasks,
            t.position, t.version, t.created_at, t.updated_at, t.deleted_at""";

    private final TaskJson json;

    TaskRow(TaskJson json) {
        this.json = json;
    }

    public Task read(ResultSet row) throws SQLException {
        return new Task(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getString("title"),
                row.getString("notes"),
                Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                instant(row, "completed_at"),
                Priority.values()[row.getInt("priority")],
                due(row),
                List.of((String[]) row.getArray("tags").getArray()),
                new ListRef(row.getObject("list_id", UUID.class), row.getString("list_name")),
                recurrence(row),
                list(row.getString("alarms"), Reminder[].class),
                row.getObject("start_date", LocalDate.class),
                duration(row),
                list(row.getString("subtasks"), Subtask[].class),
                row.getString("position"),
                row.getInt("version"),
                instant(row, "created_at"),
                instant(row, "updated_at"),
                instant(row, "deleted_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** Most have none. */
    private <T> List<T> list(String text, Class<T[]> type) {
        return text.equals("[]") ? List.of() : List.of(json.read(text, type));
    }

    private static Due due(ResultSet row) throws SQLException {
        var date = row.getObject("due_date", LocalDate.class);
        var time = row.getObject("due_time", LocalTime.class);
        if (date == null) return null;
        return time == null
                ? new Due.OnDay(date)
                : new Due.AtTime(date.atTime(time), ZoneId.of(row.getString("due_zone")));
    }

    private static Duration duration(ResultSet row) throws SQLException {
        var seconds = row.getInt("duration_seconds");
        return row.wasNull() ? null : Duration.ofSeconds(seconds);
    }

    private static Recurrence recurrence(ResultSet row) throws SQLException {
        var rule = row.getString("recurrence_rule");
        if (rule == null) return null;
        return new Recurrence(
                rule, Recurrence.From.valueOf(row.getString("recurrence_from").toUpperCase(Locale.ROOT)));
    }
}
