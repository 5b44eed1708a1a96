package dev.todochatbot.todo.task;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.todochatbot.when.Due;
import dev.todochatbot.when.Recurrence;
import org.hibernate.query.NativeQuery;

/** A task as a row: the columns of the table {@code task}, and their way from and to a {@link Task}. */
@Singleton
class TaskRow {

    /**
     * For a select from {@code task t}. The list's name is not joined: a locking select that had to wait for a move to
     * another list would lose the row.
     */
    static final String COLUMNS = """
            t.id, t.number, t.title, t.notes, t.status, t.completed_at, t.priority, t.due_date, t.due_time, t.due_zone,
            t.tags, t.list_id, (select name from task_list l where l.owner_id = t.owner_id and l.id = t.list_id) as list_name, t.recurrence_rule, t.recurrence_from, t.reminders, t.subtasks,
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
            "subtasks",
            "position",
            "version",
            "updated_at",
            "deleted_at");

    private final TaskJson json;

    TaskRow(TaskJson json) {
        this.json = json;
    }

    /** Tells Hibernate what it cannot guess from the driver. */
    static NativeQuery<Tuple> typed(NativeQuery<Tuple> query) {
        query.addScalar("id", UUID.class).addScalar("number", Integer.class);
        for (var text :
                List.of("title", "notes", "status", "due_zone", "list_name", "recurrence_rule", "recurrence_from"))
            query.addScalar(text, String.class);
        for (var instant : List.of("completed_at", "created_at", "updated_at", "deleted_at"))
            query.addScalar(instant, Instant.class);
        for (var text : List.of("reminders", "subtasks", "position")) query.addScalar(text, String.class);
        return query.addScalar("priority", Integer.class)
                .addScalar("due_date", LocalDate.class)
                .addScalar("due_time", LocalTime.class)
                .addScalar("tags", String[].class)
                .addScalar("list_id", UUID.class)
                .addScalar("version", Integer.class);
    }

    Task read(Tuple row) {
        return new Task(
                row.get("id", UUID.class),
                row.get("number", Integer.class),
                row.get("title", String.class),
                row.get("notes", String.class),
                Status.valueOf(row.get("status", String.class).toUpperCase(Locale.ROOT)),
                row.get("completed_at", Instant.class),
                Priority.values()[row.get("priority", Integer.class)],
                due(row),
                List.of(row.get("tags", String[].class)),
                new ListRef(row.get("list_id", UUID.class), row.get("list_name", String.class)),
                recurrence(row),
                List.of(json.read(row.get("reminders", String.class), Reminder[].class)),
                List.of(json.read(row.get("subtasks", String.class), Subtask[].class)),
                row.get("position", String.class),
                row.get("version", Integer.class),
                row.get("created_at", Instant.class),
                row.get("updated_at", Instant.class),
                row.get("deleted_at", Instant.class));
    }

    private static Due due(Tuple row) {
        var date = row.get("due_date", LocalDate.class);
        var time = row.get("due_time", LocalTime.class);
        if (date == null) return null;
        return time == null
                ? new Due.OnDay(date)
                : new Due.AtTime(date.atTime(time), ZoneId.of(row.get("due_zone", String.class)));
    }

    private static Recurrence recurrence(Tuple row) {
        var rule = row.get("recurrence_rule", String.class);
        if (rule == null) return null;
        return new Recurrence(
                rule,
                Recurrence.From.valueOf(row.get("recurrence_from", String.class).toUpperCase(Locale.ROOT)));
    }

    /** The columns as one JSON object, which PostgreSQL reads back as a row by its own types. */
    ObjectNode write(Task task) {
        var wire = json.tree(task);
        var row = wire.objectNode();
        for (var same : List.of(
                "id", "number", "title", "notes", "status", "reminders", "subtasks", "tags", "position", "version"))
            row.set(same, wire.get(same));
        row.set("completed_at", wire.get("completedAt"));
        row.put("priority", task.priority().ordinal());
        due(row, task.due());
        row.set("list_id", wire.path("list").path("id"));
        row.set("recurrence_rule", wire.path("recurrence").get("rule"));
        row.set("recurrence_from", wire.path("recurrence").get("from"));
        row.set("created_at", wire.get("createdAt"));
        row.set("updated_at", wire.get("updatedAt"));
        row.set("deleted_at", wire.get("deletedAt"));
        return row;
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
