package dev.todochatbot.todo.task;

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
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.todochatbot.todo.reminder.Reminder;
import dev.todochatbot.when.Due;
import dev.todochatbot.when.Recurrence;

/** A task as a row: the columns of the table {@code task}, and their way from and to a {@link Task}. */
@Singleton
class TaskRow {

    /**
     * For a select from {@code task t}. The list's name is not joined: a locking select that had to wait for a move to
     * another list would lose the row.
     */
    static final String COLUMNS = """
            t.id, t.number, t.title, t.notes, t.status, t.completed_at, t.priority, t.due_date, t.due_time, t.due_zone,
            t.tags, t.list_id, (select name from task_list l where l.owner_id = t.owner_id and l.id = t.list_id) as list_name, t.recurrence_rule, t.recurrence_from, t.alarms, t.start_date, t.duration_seconds, t.subtasks,
            t.position, t.version, t.created_at, t.updated_at, t.deleted_at""";

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

    TaskRow(TaskJson json) {
        this.json = json;
    }

    Task read(ResultSet row) throws SQLException {
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
