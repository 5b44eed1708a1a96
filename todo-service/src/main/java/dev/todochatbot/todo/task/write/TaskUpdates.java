package dev.todochatbot.todo.task.write;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.todochatbot.common.database.Sql;
import dev.todochatbot.common.idempotency.Once;
import dev.todochatbot.todo.activity.Action;
import dev.todochatbot.todo.signal.ChangeSignal;
import dev.todochatbot.todo.task.Task;
import dev.todochatbot.todo.task.TaskJson;

/**
 * Writes what became of tasks that the present transaction has locked ({@link TaskLocks}): the owner's counter, the tasks,
 * their events and what the request is remembered by in one statement. Who waits for them is woken once it has committed.
 */
@Singleton
public class TaskUpdates {

    /** The statement of a change, with room for what its request is remembered by. */
    private static final String UPDATE = """
            with owner as (
                update account set event_sequence = event_sequence + 1 where id = :owner returning event_sequence
            ), changed as (
                update task t set %1$s
                from jsonb_populate_record(cast(null as task), cast(:task as jsonb)) r
                where t.owner_id = :owner and t.id = r.id
            ), log as (
                insert into event (owner_id, id, at, actor_kind, actor_name, action, task_id, number, title, before, after, change_set, undoes)
                select :owner, owner.event_sequence, e.at, e.actor_kind, e.actor_name, e.action, e.task_id, e.number, e.title,
                    e.before, e.after, e.change_set, e.undoes
                from owner, jsonb_populate_record(cast(null as event), cast(:event as jsonb)) e
            )%2$s
            select event_sequence from owner""";

    private static final Sql ALONE = update("");
    private static final Sql ONCE = update(", kept as (" + Remembered.ANSWER + ":body from owner)");

    /** Where nothing has to change. */
    private static final Sql REMEMBER = Sql.of(Remembered.ANSWER + ":body");

    private static Sql update(String kept) {
        return Sql.of(UPDATE.formatted(
                TaskColumns.CHANGING.stream()
                        .map(column -> column + " = r." + column)
                        .collect(Collectors.joining(", ")),
                kept));
    }

    /** An insert that always meets its row: each is found by its key, whatever PostgreSQL believes of how many an owner has. */
    private static final Sql UPDATE_ALL = Sql.of("""
            with owner as (
                update account set event_sequence = event_sequence + :count where id = :owner returning event_sequence - :count as base
            ), changed as (
                insert into task (owner_id, id, number, created_at, %s)
                select :owner, r.id, r.number, r.created_at, %s
                from jsonb_populate_recordset(cast(null as task), cast(:tasks as jsonb)) r
                on conflict (owner_id, id) do update set %s
            ), log as (
                insert into event (owner_id, id, at, actor_kind, actor_name, action, task_id, number, title, before, after, change_set, undoes)
                select :owner, owner.base + e.id, e.at, e.actor_kind, e.actor_name, e.action, e.task_id, e.number, e.title,
                    e.before, e.after, e.change_set, e.undoes
                from owner, jsonb_populate_recordset(cast(null as event), cast(:events as jsonb)) e
            )
            select base from owner""".formatted(
                    String.join(", ", TaskColumns.CHANGING),
                    TaskColumns.CHANGING.stream().map(column -> "r." + column).collect(Collectors.joining(", ")),
                    TaskColumns.CHANGING.stream()
                            .map(column -> column + " = excluded." + column)
                            .collect(Collectors.joining(", "))));

    private final DataSource database;
    private final TaskColumns columns;
    private final TaskJson json;
    private final ChangeSets sets;
    private final ChangeSignal signal;

    TaskUpdates(DataSource database, TaskColumns columns, TaskJson json, ChangeSets sets, ChangeSignal signal) {
        this.database = database;
        this.columns = columns;
        this.json = json;
        this.sets = sets;
        this.signal = signal;
    }

    /** One of many changes. */
    public record Wanted(Action action, Task before, Task after) {}

    /** One that differs. */
    private record Written(Task task, Change receipt, ObjectNode entry) {}

    /**
     * Writes what differs; nothing, and no event, where nothing does.
     *
     * @param once what to remember it by; null where it may happen again
     */
    Change changed(Origin origin, Wanted wanted, Instant now, Once<Change> once) {
        var written = written(origin, wanted, now, sets.of(origin), null);
        var change = written.map(Written::receipt).orElseGet(() -> Change.nothing(wanted.before()));
        var values = new HashMap<String, Object>();
        values.put("owner", origin.owner());
        if (once != null) values.putAll(Remembered.values(once, change, json));
        if (written.isPresent()) {
            values.put("task", columns.write(written.get().task()).toString());
            values.put("event", written.get().entry().toString());
            (once == null ? ALONE : ONCE).first(database, values, done -> done.getLong(1));
            signal.afterCommit(origin.owner());
        } else if (once != null) REMEMBER.update(database, values);
        return change;
    }

    /**
     * The same for many tasks, in one statement.
     *
     * @param undoes the change set that this one takes back
     * @return how many differed
     */
    public int changed(Origin origin, List<Wanted> changes, Instant now, UUID changeSet, UUID undoes) {
        var written = changes.stream()
                .flatMap(wanted -> written(origin, wanted, now, changeSet, undoes).stream())
                .toList();
        if (written.isEmpty()) return 0;
        var rows = JsonNodeFactory.instance.arrayNode();
        var entries = JsonNodeFactory.instance.arrayNode();
        for (var one : written) {
            rows.add(columns.write(one.task()));
            entries.add(one.entry().put("id", entries.size() + 1));
        }
        UPDATE_ALL.first(
                database,
                Map.of(
                        "owner",
                        origin.owner(),
                        "count",
                        written.size(),
                        "tasks",
                        rows.toString(),
                        "events",
                        entries.toString()),
                done -> done.getLong(1));
        signal.afterCommit(origin.owner());
        return written.size();
    }

    /** Empty where nothing differs. */
    private Optional<Written> written(Origin origin, Wanted wanted, Instant now, UUID changeSet, UUID undoes) {
        var before = wanted.before();
        var difference = json.difference(before, wanted.after());
        if (difference.isEmpty()) return Optional.empty();
        var task = wanted.after()
                .with()
                .version(before.version() + 1)
                .updatedAt(now)
                .build();
        var entry = EventEntry.of(origin, wanted.action(), task, changeSet, now);
        entry.set("before", difference.before());
        entry.set("after", difference.after());
        if (undoes != null) entry.put("undoes", undoes.toString());
        return Optional.of(new Written(
                task, new Change(wanted.action(), difference.before(), difference.after(), changeSet, task), entry));
    }
}
