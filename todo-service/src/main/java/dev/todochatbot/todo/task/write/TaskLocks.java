package dev.todochatbot.todo.task.write;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import dev.todochatbot.common.database.Sql;
import dev.todochatbot.common.idempotency.AnsweredBefore;
import dev.todochatbot.common.idempotency.Claim;
import dev.todochatbot.common.idempotency.Once;
import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.todo.task.ListRef;
import dev.todochatbot.todo.task.Task;
import dev.todochatbot.todo.task.TaskRef;
import dev.todochatbot.todo.task.read.TaskRow;
import dev.todochatbot.todo.task.wish.ListWish;

/** Locks and reads what a change needs; {@link TaskUpdates} writes it. */
@Singleton
public class TaskLocks {

    /** Both are locked: PostgreSQL then reads the newest version of either. */
    private static final String HOLD = """
            select 1 as held from account a join task t on t.owner_id = a.id and %s
            where a.id = :owner%s for no key update of a, t""";

    private static final String READ = """
            select %s, a.time_zone, %s as undone, wanted.id as wanted_id, wanted.name as wanted_name
            from account a join task t on t.owner_id = a.id and %s
            left join (
                select l.id, l.name from task_list l
                where :moves and l.owner_id = :owner and l.archived_at is null
                  and case when cast(:list as text) is null then l.inbox
                      else lower(l.name) = lower(:list) or cast(l.id as text) = lower(:list) end
                order by cast(l.id as text) = lower(:list) desc nulls last limit 1
            ) wanted on true
            where a.id = :owner""";

    private static final Sql.Pair BY_ID = pair(false, "t.id = :task");
    private static final Sql.Pair BY_NUMBER = pair(false, "t.number = :task");
    private static final Sql.Pair BY_ID_ONCE = pair(true, "t.id = :task");
    private static final Sql.Pair BY_NUMBER_ONCE = pair(true, "t.number = :task");

    /** What is read behind the locks is what holds under them, the lists and what was undone included. */
    private static Sql.Pair pair(boolean once, String named) {
        var hold = once ? Claim.locking(HOLD.formatted(named, " and claim.mine")) : HOLD.formatted(named, "");
        return Sql.of(hold).then(Sql.of(READ.formatted(TaskRow.COLUMNS, ChangeSets.UNDONE, named)));
    }

    /** No join: whichever index PostgreSQL takes, it reads at most what its owner has, and that once. */
    private static final Sql LOCK_ALL = Sql.of("""
            select %s from task t
            where t.owner_id = :owner and t.id = any(cast(:ids as uuid[]))
            order by t.id for no key update""".formatted(TaskRow.COLUMNS));

    private static final String NEIGHBOUR = """
            select %s(position) from task
            where owner_id = :owner and status = :status and deleted_at is null
              and position %s :position and id <> :moving""";

    private static final Sql NEIGHBOUR_BEFORE = Sql.of(NEIGHBOUR.formatted("max", "<"));
    private static final Sql NEIGHBOUR_BEHIND = Sql.of(NEIGHBOUR.formatted("min", ">"));

    private static final Sql NEXT_POSITION =
            Sql.of("select lpad(cast(task_sequence + 1 as text), 10, '0') || 'i' from account where id = :owner");

    private final DataSource database;
    private final TaskRow row;

    TaskLocks(DataSource database, TaskRow row) {
        this.database = database;
        this.row = row;
    }

    /**
     * A task, in the trash or not.
     *
     * @param zone its owner lives in
     * @param list that it is to be moved to; null where there is no such list, or none is wanted
     */
    record Locked(Task task, ZoneId zone, ListRef list) {}

    /**
     * Locks a task and its owner until the end of the transaction, in one round trip. The owner's row orders all changes of an
     * owner, so that event ids follow the commits.
     *
     * @param list that it is to be moved to; null where it stays
     * @param once what the change is to be remembered by; null where it may happen again
     * @return empty where there is no such task
     * @throws AnsweredBefore where it happened before
     * @throws ProblemException 409 where the change set to join was undone
     */
    Optional<Locked> lock(Origin origin, TaskRef ref, ListWish list, Once<?> once) {
        var values = new HashMap<String, Object>();
        values.put("owner", origin.owner());
        values.put("task", ref.value());
        values.put("joins", origin.joins());
        values.put("moves", list != null);
        values.put("list", list == null ? null : list.named());
        if (once != null) values.putAll(once.claim().values());
        return sql(ref, once != null).first(database, values, lock -> looked(lock, once), this::locked);
    }

    private static Sql.Pair sql(TaskRef ref, boolean once) {
        if (ref.id() != null) return once ? BY_ID_ONCE : BY_ID;
        return once ? BY_NUMBER_ONCE : BY_NUMBER;
    }

    private static ResultSet looked(ResultSet lock, Once<?> once) throws SQLException {
        if (once != null) once.claim().look(lock);
        return lock;
    }

    private Locked locked(ResultSet found) throws SQLException {
        if (found.getBoolean("undone")) throw ChangeSets.undone();
        var list = found.getObject("wanted_id", UUID.class);
        return new Locked(
                row.read(found),
                ZoneId.of(found.getString("time_zone")),
                list == null ? null : new ListRef(list, found.getString("wanted_name")));
    }

    /** Tasks, in the trash or not, none of which the trash's own cleaning can take away meanwhile. */
    public List<Task> lockAll(UUID owner, List<UUID> ids) {
        var array = ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        return LOCK_ALL.list(database, Map.of("owner", owner, "ids", array), row::read);
    }

    /** The position next to {@code anchor} on that side, among those that it is shown with: the others of its status. */
    Optional<String> neighbour(UUID owner, Task moving, Task anchor, boolean before) {
        var values = Map.of(
                "owner", owner,
                "status", anchor.status().word(),
                "position", anchor.position(),
                "moving", moving.id());
        return (before ? NEIGHBOUR_BEFORE : NEIGHBOUR_BEHIND).first(database, values, found -> found.getString(1));
    }

    /** The position that the next new task of an owner will have. */
    String nextPosition(UUID owner) {
        return NEXT_POSITION
                .first(database, Map.of("owner", owner), found -> found.getString(1))
                .orElseThrow();
    }
}
