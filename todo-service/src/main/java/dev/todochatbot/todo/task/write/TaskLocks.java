package dev.todochatbot.todo.task.write;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import dev.todochatbot.common.database.Sql;
import dev.todochatbot.todo.task.Task;
import dev.todochatbot.todo.task.TaskRef;
import dev.todochatbot.todo.task.read.NamedSql;
import dev.todochatbot.todo.task.read.TaskRow;

/** Locks and reads what a change needs; {@link TaskWriter} writes it. */
@Singleton
public class TaskLocks {

    /** In one statement both are locked: PostgreSQL then reads the newest version of either. */
    private static final NamedSql LOCK = NamedSql.of("""
            select %s, a.time_zone
            from account a
            join task t on t.owner_id = a.id and %s
            where a.id = :owner
            for no key update of a, t""");

    private static final Sql LOCK_OWNER = Sql.of("select 1 from account where id = :owner for no key update");
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

    private static final Sql IS_UNDONE = Sql.of("""
            select exists (select from event where owner_id = :owner and undoes = :changeSet)
                or exists (select from account_event where owner_id = :owner and undoes = :changeSet)""");

    private final DataSource database;
    private final TaskRow row;

    TaskLocks(DataSource database, TaskRow row) {
        this.database = database;
        this.row = row;
    }

    /** A task, in the trash or not, and the zone its owner lives in. */
    record Locked(Task task, ZoneId zone) {}

    /**
     * Locks a task and its owner until the end of the transaction. The owner's row orders all changes of an owner, so
     * that event ids follow the commits.
     */
    Optional<Locked> lock(UUID owner, TaskRef ref) {
        var locked = select(owner, ref);
        // It had to wait for a move into a list that is younger than the statement: the next one sees that list
        return locked.filter(found -> found.task().list().name() == null).isPresent() ? select(owner, ref) : locked;
    }

    private Optional<Locked> select(UUID owner, TaskRef ref) {
        return LOCK.by(ref)
                .first(
                        database,
                        Map.of("owner", owner, "task", ref.value()),
                        found -> new Locked(row.read(found), ZoneId.of(found.getString("time_zone"))));
    }

    /** Locks the owner alone. */
    void lock(UUID owner) {
        LOCK_OWNER.first(database, Map.of("owner", owner), found -> found.getInt(1));
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

    boolean isUndone(UUID owner, UUID changeSet) {
        return IS_UNDONE
                .first(database, Map.of("owner", owner, "changeSet", changeSet), found -> found.getBoolean(1))
                .orElseThrow();
    }
}
