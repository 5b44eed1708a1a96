package dev.todochatbot.todo.task;

import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;

import dev.todochatbot.common.paging.Page;
import dev.todochatbot.common.paging.PageRequest;
import dev.todochatbot.common.problem.ProblemException;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.hibernate.Session;
import org.hibernate.exception.DataException;
import org.hibernate.query.NativeQuery;

/**
 * Pages of tasks, each one statement that reads only the rows of the page off an index. A query falls into branches, one
 * per status and one for the tasks without a sort value, because only inside a branch the order of the index is the order
 * asked for; the pages of the branches are then merged.
 */
@Singleton
class TaskPages {

    private static final String OWNERS_DAY = """
            with z as (
                select cast(:now as timestamptz) as now, time_zone as zone,
                    cast(cast(:now as timestamptz) at time zone time_zone as date) as today
                from account where id = :owner
            )""";

    private final Session session;
    private final TaskRow row;
    private final Clock clock;

    TaskPages(Session session, TaskRow row, Clock clock) {
        this.session = session;
        this.row = row;
        this.clock = clock;
    }

    /** Where a row stands: its sort value as PostgreSQL writes it, null where it has none. */
    @RegisterForReflection(registerFullHierarchy = true)
    record Position(String sort, String key, UUID id) {}

    private record Row(Task task, Position position) {}

    Page<Task> page(UUID owner, TaskQuery query, PageRequest request) {
        var direction = TaskSort.Direction.parse(query.sort());
        var filter = TaskFilter.of(query);
        var after = request.position(Position.class);
        if (after != null && (after.id() == null || !query.sort().equals(after.sort()))) throw foreignCursor();

        var sql = sql(direction, filter, after);
        var select = TaskRow.typed(session.createNativeQuery(sql, Tuple.class)).addScalar("sort_key", String.class);
        bind(select, owner, filter).setParameter("rows", request.limit() + 1);
        if (after != null) {
            select.setParameter("id", after.id());
            if (after.key() != null) select.setParameter("key", after.key());
        }
        try {
            var rows = select.getResultList().stream()
                    .map(tuple -> new Row(
                            row.read(tuple),
                            new Position(
                                    query.sort(), tuple.get("sort_key", String.class), tuple.get("id", UUID.class))))
                    .toList();
            return Page.of(rows, request.limit(), Row::position).map(Row::task);
        } catch (DataException e) {
            if (after != null) throw foreignCursor();
            throw e;
        }
    }

    /** How many tasks there are on all pages together. */
    long count(UUID owner, TaskQuery query) {
        var filter = TaskFilter.of(query);
        var statuses = filter.statuses().stream()
                .map(status -> "'" + status.word() + "'")
                .toList();
        var sql =
                "%s select count(*) from task t cross join z where t.owner_id = :owner and t.deleted_at is null and t.status in (%s)%s"
                        .formatted(OWNERS_DAY, String.join(", ", statuses), filter.conditions());
        return bind(session.createNativeQuery(sql, Long.class), owner, filter).getSingleResult();
    }

    private <T> NativeQuery<T> bind(NativeQuery<T> query, UUID owner, TaskFilter filter) {
        filter.parameters().forEach(query::setParameter);
        return query.setParameter("owner", owner)
                .setParameter("now", clock.instant().toString());
    }

    private static String sql(TaskSort.Direction direction, TaskFilter filter, Position after) {
        var branches = new ArrayList<String>();
        for (var status : filter.statuses()) {
            if (after == null || after.key() != null) branches.add(branch(direction, filter, status, true, after));
            if (direction.sort().nullable) branches.add(branch(direction, filter, status, false, after));
        }
        var order = direction.descending() ? "desc" : "asc";
        return """
            %s
            select %s, cast(t.key as text) as sort_key
            from (%s) t
            order by t.key %s nulls last, t.id %s limit :rows""".formatted(OWNERS_DAY, TaskRow.COLUMNS, String.join("\nunion all\n", branches), order, order);
    }

    private static String branch(
            TaskSort.Direction direction, TaskFilter filter, Status status, boolean withKey, Position after) {
        var sort = direction.sort();
        var beyond = direction.descending() ? "<" : ">";
        var order = direction.descending() ? "desc" : "asc";
        var resume = after == null || withKey != (after.key() != null)
                ? ""
                : withKey
                        ? " and (%s, t.id) %s (cast(:key as %s), :id)".formatted(sort.column, beyond, sort.type)
                        : " and t.id %s :id".formatted(beyond);
        return """
            (select t.*, %1$s as key from task t
             where t.owner_id = :owner and t.deleted_at is null and t.status = '%2$s' and %1$s is %3$s null%4$s%5$s
             order by %6$s t.id %7$s limit :rows)""".formatted(
                        sort.column,
                        status.word(),
                        withKey ? "not" : "",
                        filter.conditions(),
                        resume,
                        withKey ? sort.column + " " + order + "," : "",
                        order);
    }

    private static ProblemException foreignCursor() {
        return ProblemException.invalid("cursor", "is not a cursor of this list");
    }
}
