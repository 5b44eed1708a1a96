package dev.todochatbot.todo.activity;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import dev.todochatbot.common.paging.Page;
import dev.todochatbot.common.paging.PageRequest;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

import static java.util.stream.Collectors.joining;

/**
 * What was done to an owner's tasks and lists. Each method is one statement; the rows are written with the changes
 * themselves.
 */
@ApplicationScoped
public class EventLog {

    private final Session session;
    private final EventRow row;

    EventLog(Session session, EventRow row) {
        this.session = session;
        this.row = row;
    }

    /** Newest first; the query is a valid one. */
    public Page<Event> page(UUID owner, ActivityQuery query, PageRequest request) {
        var before = request.position(Position.class);
        var select = query(
                        """
                where owner_id = :owner%s%s
                  and (cast(:actor as text) is null or actor_kind = :actor)
                  and id < :id""".formatted(
                                        query.from() == null ? "" : " and at >= " + moment(query.from(), ":since", 0),
                                        query.to() == null ? "" : " and at < " + moment(query.to(), ":until", 1)),
                        "order by id desc limit :rows")
                .setParameter("owner", owner)
                .setParameter("actor", query.actor(), String.class)
                .setParameter("id", before == null ? Long.MAX_VALUE : before.id())
                .setParameter("rows", request.limit() + 1);
        if (query.from() != null) select.setParameter("since", query.from());
        if (query.to() != null) select.setParameter("until", query.to());
        return Page.of(read(select), request.limit(), event -> new Position(event.id()));
    }

    /** A moment as it is, or the beginning of a day in the owner's zone, some days on. */
    private static String moment(String text, String parameter, int days) {
        return DayOrMoment.Validator.isDay(text)
                ? "(cast(cast(%s as date) + %d as timestamp) at time zone (select time_zone from account where id = :owner))"
                        .formatted(parameter, days)
                : "cast(%s as timestamptz)".formatted(parameter);
    }

    /** Of one task, newest first. */
    public Page<Event> history(UUID owner, UUID task, PageRequest request) {
        var before = request.position(Position.class);
        var sql = "select " + EventRow.OF_TASKS
                + " from event where owner_id = :owner and task_id = :task and id < :id order by id desc limit :rows";
        var select = EventRow.typed(session.createNativeQuery(sql, Tuple.class))
                .setParameter("owner", owner)
                .setParameter("task", task)
                .setParameter("id", before == null ? Long.MAX_VALUE : before.id())
                .setParameter("rows", request.limit() + 1);
        return Page.of(read(select), request.limit(), event -> new Position(event.id()));
    }

    /** Of one change set the first ones, in the order of what happened. */
    public List<Event> of(UUID owner, UUID changeSet, int limit) {
        return read(query("where owner_id = :owner and change_set = :changeSet", "order by id limit :rows")
                .setParameter("owner", owner)
                .setParameter("changeSet", changeSet)
                .setParameter("rows", limit));
    }

    /** What a change set did to lists and to the trash, in the order of what happened. */
    public List<Event> ofAccount(UUID owner, UUID changeSet) {
        return read(select(
                        EventRow.OF_ACCOUNTS,
                        "from account_event where owner_id = :owner and change_set = :changeSet order by id")
                .setParameter("owner", owner)
                .setParameter("changeSet", changeSet));
    }

    /**
     * One of the tasks that a change set changed.
     *
     * @param first of its events there
     * @param last of its events there
     * @param characters how much text these have, about
     */
    public record Changed(UUID task, long first, long last, long characters) {}

    /** Those that are there and those that are gone, in the order in which the change set came to them. */
    public List<Changed> tasks(UUID owner, UUID changeSet) {
        return session
                .createNativeQuery("""
                        select task_id, min(id) as first, max(id) as last,
                            sum(length(coalesce(cast(before as text), '')) + length(coalesce(cast(after as text), ''))) as characters
                        from event where owner_id = :owner and change_set = :changeSet
                        group by task_id order by min(id)""", Tuple.class)
                .addScalar("task_id", UUID.class)
                .addScalar("first", Long.class)
                .addScalar("last", Long.class)
                .addScalar("characters", Long.class)
                .setParameter("owner", owner)
                .setParameter("changeSet", changeSet)
                .getResultList()
                .stream()
                .map(row -> new Changed(
                        row.get("task_id", UUID.class),
                        row.get("first", Long.class),
                        row.get("last", Long.class),
                        row.get("characters", Long.class)))
                .toList();
    }

    /**
     * What a change set did to some tasks, in the order of what happened. No join: whichever index PostgreSQL takes, it reads at
     * most what its owner has, and that once.
     */
    public List<Event> ofTasks(UUID owner, UUID changeSet, List<Changed> tasks) {
        return read(select(EventRow.OF_TASKS, """
                        from event
                        where owner_id = :owner and change_set = :changeSet and id between :first and :last
                          and (task_id in (select unnest(cast(:tasks as uuid[])))) is true order by id""")
                .setParameter("owner", owner)
                .setParameter("changeSet", changeSet)
                .setParameter(
                        "first", tasks.stream().mapToLong(Changed::first).min().orElse(0))
                .setParameter(
                        "last", tasks.stream().mapToLong(Changed::last).max().orElse(0))
                .setParameter(
                        "tasks",
                        tasks.stream().map(Changed::task).map(UUID::toString).collect(joining(",", "{", "}"))));
    }

    /** What came after an event, in the order of what happened. */
    @Transactional
    public List<Event> after(UUID owner, long id, int limit) {
        return read(query("where owner_id = :owner and id > :id", "order by id limit :rows")
                .setParameter("owner", owner)
                .setParameter("id", id)
                .setParameter("rows", limit));
    }

    /** The id of the newest event; 0 before there is one. */
    @Transactional
    public long latest(UUID owner) {
        return session.createNativeQuery("select event_sequence from account where id = :owner", Long.class)
                .setParameter("owner", owner)
                .getSingleResult();
    }

    /** Of both tables the rows of the page, each off an index, and of these the page. */
    private NativeQuery<Tuple> query(String where, String order) {
        var sql =
                "select * from ((select %s from event %3$s %4$s) union all (select %s from account_event %3$s %4$s)) e %4$s"
                        .formatted(EventRow.OF_TASKS, EventRow.OF_ACCOUNTS, where, order);
        return EventRow.typed(session.createNativeQuery(sql, Tuple.class));
    }

    private NativeQuery<Tuple> select(String columns, String rest) {
        return EventRow.typed(session.createNativeQuery("select " + columns + " " + rest, Tuple.class));
    }

    private List<Event> read(NativeQuery<Tuple> query) {
        return query.getResultList().stream().map(row::read).toList();
    }

    @RegisterForReflection(registerFullHierarchy = true)
    private record Position(long id) {}
}
