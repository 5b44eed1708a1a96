package dev.todochatbot.todo.task.write;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import dev.todochatbot.common.database.SqlException;
import dev.todochatbot.common.idempotency.Claim;
import dev.todochatbot.todo.task.ListRef;
import dev.todochatbot.todo.task.Task;

/**
 * Writes a change: the owner's counters, the task and its event in one statement, so that a change costs one round trip.
 * The counters come from the owner's row, whose lock orders the changes of an owner: numbers and event ids have no gaps
 * and follow the order of the commits.
 */
@Singleton
class TaskWriter {

    /** The statement of a creation, with room for the parts that make it happen once. */
    private static final String INSERT = """
            with %3$schosen as (
                select id, name from task_list%4$s
                where owner_id = :owner and archived_at is null%5$s
                  and case when cast(:list as text) is null then inbox
                      else lower(name) = lower(:list) or cast(id as text) = lower(:list) end
                order by cast(id as text) = lower(:list) desc nulls last limit 1
            ), owner as (
                update account set task_sequence = task_sequence + 1, event_sequence = event_sequence + 1
                where id = :owner and exists (select from chosen)
                returning task_sequence as number, event_sequence,
                    lpad(cast(task_sequence as text), 10, '0') || 'i' as position
            ), new as (
                insert into task (owner_id, id, number, created_at, %1$s)
                select :owner, r.id, owner.number, r.created_at, %2$s
                from owner, chosen, jsonb_populate_record(cast(null as task), cast(:task as jsonb)) r
            ), log as (
                insert into event (owner_id, id, number, at, actor_kind, actor_name, action, task_id, title, before, after, change_set)
                select :owner, owner.event_sequence, owner.number, e.at, e.actor_kind, e.actor_name, e.action, e.task_id, e.title,
                    null, e.after || jsonb_build_object('list', jsonb_build_object('id', chosen.id, 'name', chosen.name)),
                    e.change_set
                from owner, chosen, jsonb_populate_record(cast(null as event), cast(:event as jsonb)) e
            )%6$s
            select owner.number, owner.position, chosen.id as list_id, chosen.name as list_name%7$s""";

    private static final String COLUMNS = String.join(", ", TaskColumns.CHANGING);

    private static final String VALUES = TaskColumns.CHANGING.stream()
            .map(column -> switch (column) {
                case "list_id" -> "chosen.id";
                case "position" -> "owner.position";
                default -> "r." + column;
            })
            .collect(Collectors.joining(", "));

    private static final Sql INSERT_ALONE =
            Sql.of(INSERT.formatted(COLUMNS, VALUES, "", "", "", "", " from owner, chosen"));

    private static final Sql INSERT_ONCE = Sql.of(INSERT.formatted(
            COLUMNS,
            VALUES,
            Claim.TABLES + ", ",
            ", claim",
            " and claim.mine",
            ", kept as (" + Claim.KEPT + "201, :headers, " + CreationAnswer.BODY + " from owner, chosen)",
            ", " + Claim.COLUMNS + " from " + Claim.FOUND + " left join (owner cross join chosen) on true"));

    private static final Sql UPDATE = Sql.of("""
            with owner as (
                update account set event_sequence = event_sequence + 1 where id = :owner returning event_sequence
            ), changed as (
                update task t set %s
                from jsonb_populate_record(cast(null as task), cast(:task as jsonb)) r
                where t.owner_id = :owner and t.id = r.id
            ), log as (
                insert into event (owner_id, id, at, actor_kind, actor_name, action, task_id, number, title, before, after, change_set, undoes)
                select :owner, owner.event_sequence, e.at, e.actor_kind, e.actor_name, e.action, e.task_id, e.number, e.title,
                    e.before, e.after, e.change_set, e.undoes
                from owner, jsonb_populate_record(cast(null as event), cast(:event as jsonb)) e
            )
            select event_sequence from owner""".formatted(TaskColumns.CHANGING.stream()
            .map(column -> column + " = r." + column)
            .collect(Collectors.joining(", "))));

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
                    COLUMNS,
                    TaskColumns.CHANGING.stream().map(column -> "r." + column).collect(Collectors.joining(", ")),
                    TaskColumns.CHANGING.stream()
                            .map(column -> column + " = excluded." + column)
                            .collect(Collectors.joining(", "))));

    private static final Sql MOVE_TO_INBOX = Sql.of("""
            with inbox as (
                select id, jsonb_build_object('list', jsonb_build_object('id', id, 'name', name)) as fields
                from task_list where owner_id = :owner and inbox
            ), gone as (
                select jsonb_build_object('list', jsonb_build_object('id', id, 'name', name)) as fields
                from task_list where owner_id = :owner and id = :list
            ), moved as (
                update task t set list_id = inbox.id, version = t.version + 1, updated_at = :now
                from inbox where t.owner_id = :owner and t.list_id = :list
                returning t.id, t.number, t.title
            ), counted as (
                select moved.*, row_number() over (order by number) as place from moved
            ), owner as (
                update account set event_sequence = event_sequence + (select count(*) from moved)
                where id = :owner returning event_sequence - (select count(*) from moved) as base
            ), log as (
                insert into event (owner_id, id, at, actor_kind, actor_name, action, task_id, number, title, before, after, change_set)
                select :owner, owner.base + c.place, :now, :actorKind, :actorName, 'updated', c.id, c.number, c.title,
                    gone.fields, inbox.fields, :changeSet
                from owner, counted c, gone, inbox
            )
            select count(*) from moved""");

    /** A row that is referred to is not there (PostgreSQL's manual, appendix A). */
    private static final String FOREIGN_KEY_VIOLATION = "23503";

    private final DataSource database;
    private final TaskColumns columns;

    TaskWriter(DataSource database, TaskColumns columns) {
        this.database = database;
        this.columns = columns;
    }

    /** What only the database knows of a new task. */
    record Born(int number, String position, ListRef list) {}

    /**
     * @param list its id or its name; null means the Inbox
     * @param once what to remember; null where it may happen again
     * @return empty, and nothing is written, where there is no such list
     */
    Optional<Born> insert(UUID owner, Task task, String list, ObjectNode event, CreationAnswer once) {
        var values = new HashMap<String, Object>();
        values.put("owner", owner);
        values.put("list", list);
        values.put("task", columns.write(task).toString());
        values.put("event", event.toString());
        try {
            if (once == null) return INSERT_ALONE.first(database, values, TaskWriter::born);
            values.putAll(once.claim().values());
            values.putAll(once.values());
            return INSERT_ONCE.first(database, values, found -> {
                once.claim().look(found);
                return born(found);
            });
        } catch (SqlException e) {
            if (!FOREIGN_KEY_VIOLATION.equals(e.state())) throw e;
            return Optional.empty(); // the list was deleted while this statement waited for the owner's row
        }
    }

    private static Born born(ResultSet found) throws SQLException {
        var position = found.getString("position");
        return position == null
                ? null
                : new Born(
                        found.getInt("number"),
                        position,
                        new ListRef(found.getObject("list_id", UUID.class), found.getString("list_name")));
    }

    void update(UUID owner, Task task, ObjectNode event) {
        UPDATE.first(
                database,
                Map.of("owner", owner, "task", columns.write(task).toString(), "event", event.toString()),
                done -> done.getLong(1));
    }

    /**
     * @param tasks locked by the present transaction, so that they are there
     * @param events one for each of the tasks; they get their ids in this order
     */
    void update(UUID owner, List<Task> tasks, List<ObjectNode> events) {
        var rows = JsonNodeFactory.instance.arrayNode();
        tasks.forEach(task -> rows.add(columns.write(task)));
        var entries = rows.arrayNode();
        events.forEach(event -> entries.add(event.put("id", entries.size() + 1)));
        UPDATE_ALL.first(
                database,
                Map.of("owner", owner, "count", tasks.size(), "tasks", rows.toString(), "events", entries.toString()),
                done -> done.getLong(1));
    }

    void moveToInbox(Origin origin, UUID list, UUID changeSet, Instant now) {
        var values = new HashMap<String, Object>();
        values.put("owner", origin.owner());
        values.put("list", list);
        values.put("now", now);
        values.put("actorKind", origin.actor().kind().word());
        values.put("actorName", origin.actor().name());
        values.put("changeSet", changeSet);
        MOVE_TO_INBOX.first(database, values, done -> done.getLong(1));
    }
}
