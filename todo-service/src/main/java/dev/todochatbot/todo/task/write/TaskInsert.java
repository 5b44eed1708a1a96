package dev.todochatbot.todo.task.write;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.todochatbot.common.database.Sql;
import dev.todochatbot.common.database.SqlException;
import dev.todochatbot.common.idempotency.AnsweredBefore;
import dev.todochatbot.common.idempotency.Claim;
import dev.todochatbot.common.idempotency.Once;
import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.todo.activity.Action;
import dev.todochatbot.todo.signal.ChangeSignal;
import dev.todochatbot.todo.task.ListRef;
import dev.todochatbot.todo.task.Task;
import dev.todochatbot.todo.task.TaskJson;

/**
 * Writes a new task: the owner's counters, the task, its event and what its request is remembered by in one statement, so
 * that a creation costs one round trip. The counters come from the owner's row, whose lock orders the changes of an owner:
 * numbers and event ids have no gaps and follow the order of the commits.
 */
@Singleton
class TaskInsert {

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

    /** The answer, of which the database fills in what only it knows. In no text of the answer can these stand: its quotes are escaped. */
    private static final String BODY = """
            replace(replace(replace(:body, '"number":0', '"number":' || owner.number), '"list":' || 'null',
                '"list":{"id":"' || chosen.id || '","name":' || to_json(chosen.name) || '}'),
                '"position":""', '"position":"' || owner.position || '"')""";

    private static final Sql ALONE = insert(false, false);
    private static final Sql ONCE = insert(true, false);

    /** An undo that is just about to commit is waited for, and then seen. */
    private static final Sql.Pair JOINING = ChangeSets.LOCK.then(insert(false, true));

    private static final Sql.Pair JOINING_ONCE = Sql.of(
                    Claim.locking("select 1 as held from account where id = :owner and claim.mine for no key update"))
            .then(insert(true, true));

    private static Sql insert(boolean once, boolean joins) {
        var rest = !once && !joins
                ? " from owner, chosen"
                : (once ? ", " + Claim.COLUMNS : "")
                        + (joins ? ", undone.yes as undone" : "")
                        + " from "
                        + (once ? Claim.FOUND : "(select 1) one")
                        + (joins ? " cross join undone" : "")
                        + " left join (owner cross join chosen) on true";
        return Sql.of(INSERT.formatted(
                COLUMNS,
                VALUES,
                (once ? Claim.TABLES + ", " : "")
                        + (joins ? "undone as (select " + ChangeSets.UNDONE + " as yes), " : ""),
                (once ? ", claim" : "") + (joins ? ", undone" : ""),
                (once ? " and claim.mine" : "") + (joins ? " and not undone.yes" : ""),
                once ? ", kept as (" + Remembered.ANSWER + BODY + " from owner, chosen)" : "",
                rest));
    }

    /** A row that is referred to is not there (PostgreSQL's manual, appendix A). */
    private static final String FOREIGN_KEY_VIOLATION = "23503";

    private final DataSource database;
    private final TaskColumns columns;
    private final TaskJson json;
    private final ChangeSets sets;
    private final ChangeSignal signal;

    TaskInsert(DataSource database, TaskColumns columns, TaskJson json, ChangeSets sets, ChangeSignal signal) {
        this.database = database;
        this.columns = columns;
        this.json = json;
        this.sets = sets;
        this.signal = signal;
    }

    /** What only the database knows of a new task. */
    private record Born(int number, String position, ListRef list) {}

    /**
     * @param list its id or its name; null means the Inbox
     * @param once what to remember it by; null where it may happen again
     * @return empty, and nothing is written, where there is no such list
     * @throws AnsweredBefore where it happened before
     * @throws ProblemException 409 where the change set to join was undone
     */
    Optional<Change> insert(Origin origin, Task draft, String list, Once<Change> once) {
        var changeSet = sets.of(origin);
        var given = json.given(draft);
        var event = EventEntry.of(origin, Action.CREATED, draft, changeSet, draft.createdAt());
        event.set("after", given);
        var values = new HashMap<String, Object>();
        values.put("owner", origin.owner());
        values.put("joins", origin.joins());
        values.put("list", list);
        values.put("task", columns.write(draft).toString());
        values.put("event", event.toString());
        if (once != null) values.putAll(Remembered.values(once, receipt(given, changeSet, draft), json));
        return written(origin, once, values).map(born -> {
            signal.afterCommit(origin.owner());
            var task = draft.with()
                    .number(born.number())
                    .list(born.list())
                    .position(born.position())
                    .build();
            return receipt(given, changeSet, task);
        });
    }

    /** The change of a task, or of a draft: then what the database fills in is not there yet. */
    private Change receipt(ObjectNode given, UUID changeSet, Task task) {
        JsonNode list = json.node(task.list());
        return new Change(Action.CREATED, null, given.set("list", list), changeSet, task);
    }

    private Optional<Born> written(Origin origin, Once<Change> once, Map<String, Object> values) {
        try {
            if (origin.joins() == null)
                return (once == null ? ALONE : ONCE).first(database, values, found -> born(found, once, false));
            return (once == null ? JOINING : JOINING_ONCE)
                    .first(database, values, lock -> looked(lock, once), found -> born(found, once, true));
        } catch (SqlException e) {
            if (!FOREIGN_KEY_VIOLATION.equals(e.state())) throw e;
            return Optional.empty(); // the list was deleted while this statement waited for the owner's row
        }
    }

    private static ResultSet looked(ResultSet row, Once<Change> once) throws SQLException {
        if (once != null) once.claim().look(row);
        return row;
    }

    private static Born born(ResultSet found, Once<Change> once, boolean joins) throws SQLException {
        looked(found, once);
        if (joins && found.getBoolean("undone")) throw ChangeSets.undone();
        var position = found.getString("position");
        return position == null
                ? null
                : new Born(
                        found.getInt("number"),
                        position,
                        new ListRef(found.getObject("list_id", UUID.class), found.getString("list_name")));
    }
}
