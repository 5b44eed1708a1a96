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
 * per status and {@link SortBranch}, because only inside a branch the order of the index is the order asked for; the pages
 * of the branches are then merged.
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
        var select = TaskRow.typed(session.createNativeQuery(sql, Tuple.class))
                .addScalar("sort_key", String.class)
                .addScalar("known", Boolean.class);
        bind(select, owner, filter).setParameter("rows", request.limit() + 1);
        if (after != null) {
            select.setParameter("id", after.id());
            if (after.key() != null) select.setParameter("key", after.key());
        }
        try {
            var tuples = select.getResultList();
            if (!tuples.getFirst().get("known", Boolean.class))
                throw ProblemException.invalid("list", "is not a list of yours");
            var rows = tuples.stream()
                    .filter(tuple -> tuple.get("id") != null)
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

    /** One row at least, which tells whether there is such a list. */
    private static String sql(TaskSort.Direction direction, TaskFilter filter, Position after) {
        var branches = new ArrayList<String>();
        for (var status : filter.statuses())
            for (var branch : direction.sort().branches)
                if (after == null || after.key() != null || branch.key() == null)
                    branches.add(
                            branch.sql(direction, status, filter, after != null, after != null && after.key() != null));
        return """
            %s
            select %s, cast(t.key as text) as sort_key, listed.known
            from (select %s as known) listed left join (%s) t on true
            order by t.key %s nulls last, t.id %s limit :rows""".formatted(
                        OWNERS_DAY,
                        TaskRow.COLUMNS,
                        filter.listIsKnown(),
                        String.join("\nunion all\n", branches),
                        direction.word(),
                        direction.word());
    }

    private static ProblemException foreignCursor() {
        return ProblemException.invalid("cursor", "is not a cursor of this list");
    }
}
