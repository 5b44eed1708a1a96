package dev.todochatbot.todo.task;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;

import dev.todochatbot.when.Home;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Reads and locks what a change needs; {@link TaskWriter} writes it. */
@Singleton
class TaskRepository {

    private final Session session;
    private final TaskRow row;

    TaskRepository(Session session, TaskRow row) {
        this.session = session;
        this.row = row;
    }

    /** A task, in the trash or not, and the zone its owner lives in. */
    record Locked(Task task, ZoneId zone) {}

    /**
     * Locks a task and its owner until the end of the transaction. The owner's row orders all changes of an owner, so
     * that event ids follow the commits. Both are locked in one statement: PostgreSQL then reads the newest version of
     * either, which it does not do for what a statement only joins.
     */
    Optional<Locked> lock(UUID owner, TaskRef ref) {
        var locked = select(owner, ref);
        // It had to wait for a move into a list that is younger than the statement: the next one sees that list
        return locked.filter(found -> found.task().list().name() == null).isPresent() ? select(owner, ref) : locked;
    }

    private Optional<Locked> select(UUID owner, TaskRef ref) {
        var query = query("""
                select %s, a.time_zone
                from account a
                join task t on t.owner_id = a.id and %s
                where a.id = :owner
                for no key update of a, t""".formatted(TaskRow.COLUMNS, ref.condition()));
        return TaskRow.typed(query)
                .addScalar("time_zone", String.class)
                .setParameter("owner", owner)
                .setParameter("task", ref.value())
                .uniqueResultOptional()
                .map(tuple -> new Locked(row.read(tuple), ZoneId.of(tuple.get("time_zone", String.class))));
    }

    /** Locks the owner alone. */
    void lock(UUID owner) {
        session.createNativeQuery("select 1 from account where id = :owner for no key update", Integer.class)
                .setParameter("owner", owner)
                .uniqueResult();
    }

    ZoneId zone(UUID owner) {
        return ZoneId.of(session.createNativeQuery("select time_zone from account where id = :owner", String.class)
                .setParameter("owner", owner)
                .getSingleResult());
    }

    /** Where words of the owner are said. */
    Home home(UUID owner) {
        var row = session.createNativeQuery(
                        "select time_zone, date_order, locale from account where id = :owner", Tuple.class)
                .addScalar("time_zone", String.class)
                .addScalar("date_order", String.class)
                .addScalar("locale", String.class)
                .setParameter("owner", owner)
                .getSingleResult();
        return Home.of(
                row.get("time_zone", String.class),
                row.get("date_order", String.class),
                row.get("locale", String.class));
    }

    Optional<ListRef> inbox(UUID owner) {
        return list(owner, "", "inbox");
    }

    /** A list by its id or its name, whatever the case; archived ones take no more tasks. */
    Optional<ListRef> list(UUID owner, String idOrName) {
        return list(owner, idOrName, "(cast(id as text) = lower(:list) or lower(name) = lower(:list))");
    }

    private Optional<ListRef> list(UUID owner, String list, String condition) {
        return query("""
                        select id, name from task_list
                        where owner_id = :owner and archived_at is null and %s
                        order by cast(id as text) = lower(:list) desc limit 1""".formatted(condition))
                .addScalar("id", UUID.class)
                .addScalar("name", String.class)
                .setParameter("owner", owner)
                .setParameter("list", list)
                .uniqueResultOptional()
                .map(tuple -> new ListRef(tuple.get("id", UUID.class), tuple.get("name", String.class)));
    }

    /** A task outside the trash. */
    Optional<Task> find(UUID owner, TaskRef ref) {
        var query = query("""
                select %s from task t
                where t.owner_id = :owner and %s and t.deleted_at is null""".formatted(TaskRow.COLUMNS, ref.condition()));
        return TaskRow.typed(query)
                .setParameter("owner", owner)
                .setParameter("task", ref.value())
                .uniqueResultOptional()
                .map(row::read);
    }

    /** Tasks, in the trash or not, none of which the trash's own cleaning can take away meanwhile. */
    List<Task> lockAll(UUID owner, List<UUID> ids) {
        return TaskRow.typed(query("""
                        select %s from task t
                        where t.owner_id = :owner and t.id = any(:ids)
                        order by t.id for no key update""".formatted(TaskRow.COLUMNS)))
                .setParameter("owner", owner)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .map(row::read)
                .toList();
    }

    /** The position next to {@code anchor} on that side, among those that it is shown with: the others of its status. */
    Optional<String> neighbour(UUID owner, Task moving, Task anchor, boolean before) {
        var sql = """
                select %s(position) from task
                where owner_id = :owner and status = :status and deleted_at is null
                  and position %s :position and id <> :moving""".formatted(before ? "max" : "min", before ? "<" : ">");
        return Optional.ofNullable(session.createNativeQuery(sql, String.class)
                .setParameter("owner", owner)
                .setParameter("status", anchor.status().word())
                .setParameter("position", anchor.position())
                .setParameter("moving", moving.id())
                .getSingleResult());
    }

    /** The position that the next new task of an owner will have. */
    String nextPosition(UUID owner) {
        return session.createNativeQuery(
                        "select lpad(cast(task_sequence + 1 as text), 10, '0') || 'i' from account where id = :owner",
                        String.class)
                .setParameter("owner", owner)
                .getSingleResult();
    }

    boolean isUndone(UUID owner, UUID changeSet) {
        return session.createNativeQuery("""
                        select exists (select from event where owner_id = :owner and undoes = :changeSet)
                            or exists (select from account_event where owner_id = :owner and undoes = :changeSet)""", Boolean.class)
                .setParameter("owner", owner)
                .setParameter("changeSet", changeSet)
                .getSingleResult();
    }

    private NativeQuery<Tuple> query(String sql) {
        return session.createNativeQuery(sql, Tuple.class);
    }
}
