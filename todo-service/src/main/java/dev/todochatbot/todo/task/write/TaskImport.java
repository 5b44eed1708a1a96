package dev.todochatbot.todo.task.write;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.todochatbot.common.database.Sql;
import dev.todochatbot.todo.activity.Action;
import dev.todochatbot.todo.signal.ChangeSignal;
import dev.todochatbot.todo.task.Task;
import dev.todochatbot.todo.task.TaskJson;

/**
 * The door for tasks that come whole from somewhere else, with what only a history can give them otherwise: that they are
 * done, and when they were made. In the transaction of the caller, who holds the owner's lock ({@link ChangeSets#lock}).
 */
@Singleton
public class TaskImport {

    private static final Sql INSERT = Sql.of("""
            with owner as (
                update account set event_sequence = event_sequence + :count,
                    task_sequence = greatest(task_sequence, :last)
                where id = :owner returning event_sequence - :count as base
            ), new as (
                insert into task (owner_id, id, number, created_at, %s)
                select :owner, r.id, r.number, r.created_at, %s
                from owner, jsonb_populate_recordset(cast(null as task), cast(:tasks as jsonb)) r
            ), log as (
                insert into event (owner_id, id, number, at, actor_kind, actor_name, action, task_id, title, after, change_set)
                select :owner, owner.base + row_number() over (order by e.number), e.number, e.at, e.actor_kind, e.actor_name,
                    e.action, e.task_id, e.title, e.after, e.change_set
                from owner, jsonb_populate_recordset(cast(null as event), cast(:events as jsonb)) e
            )
            select base from owner""".formatted(
                    String.join(", ", TaskColumns.CHANGING),
                    TaskColumns.CHANGING.stream().map(column -> "r." + column).collect(Collectors.joining(", "))));

    private static final Sql LAST = Sql.of("select task_sequence from account where id = :owner");

    private final DataSource database;
    private final TaskColumns columns;
    private final TaskJson json;
    private final ChangeSignal signal;

    TaskImport(DataSource database, TaskColumns columns, TaskJson json, ChangeSignal signal) {
        this.database = database;
        this.columns = columns;
        this.json = json;
        this.signal = signal;
    }

    /** The number of the newest task an owner ever had; 0 before the first. */
    public int lastNumber(UUID owner) {
        return LAST.first(database, Map.of("owner", owner), found -> found.getInt(1))
                .orElseThrow();
    }

    /**
     * Writes tasks with the event of their creation.
     *
     * @param origin joins the change set that all of it is
     * @param tasks in all their fields, with numbers and ids that the owner has not yet; gone through once
     */
    public void write(Origin origin, Iterable<Task> tasks, Instant now) {
        var part = new Part();
        var any = false;
        for (var task : tasks) {
            any = true;
            var event = EventEntry.of(origin, Action.CREATED, task, origin.joins(), now);
            event.set("after", json.given(task));
            part.add(task.number(), columns.write(task), event);
            if (!part.isFull()) continue;
            insert(origin.owner(), part);
            part = new Part();
        }
        if (part.count > 0) insert(origin.owner(), part);
        if (any) signal.afterCommit(origin.owner());
    }

    /** What one statement writes: as many as is worth it, and no more than fits into little memory. */
    private static final class Part {

        private static final int MOST = 500;
        private static final int MOST_CHARACTERS = 500_000;

        private final StringBuilder tasks = new StringBuilder();
        private final StringBuilder events = new StringBuilder();
        private int count;
        private int last;

        void add(int number, ObjectNode task, ObjectNode event) {
            tasks.append(count == 0 ? '[' : ',').append(task);
            events.append(count == 0 ? '[' : ',').append(event);
            count++;
            last = Math.max(last, number);
        }

        boolean isFull() {
            return count == MOST || tasks.length() >= MOST_CHARACTERS;
        }
    }

    private void insert(UUID owner, Part part) {
        var values = Map.<String, Object>of(
                "owner",
                owner,
                "count",
                part.count,
                "last",
                part.last,
                "tasks",
                part.tasks.append(']').toString(),
                "events",
                part.events.append(']').toString());
        INSERT.first(database, values, done -> done.getLong(1));
    }
}
