package dev.todochatbot.todo.task.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.todochatbot.common.database.Sql;
import dev.todochatbot.common.database.SqlException;
import dev.todochatbot.common.paging.Page;
import dev.todochatbot.common.paging.PageRequest;
import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.todo.task.Status;
import dev.todochatbot.todo.task.Task;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * Pages of tasks, each one statement. A query falls into branches, one per status and {@link SortBranch}, because only inside
 * a branch the order of an index is the order asked for; the pages of the branches are then merged. By position, by due and,
 * of what is done, by the last change only the rows of the page are read; by anything else what its owner has is sorted.
 */
@Singleton
class TaskPages {

    /** A value that is none of the column's type (PostgreSQL's manual, appendix A). */
    private static final String DATA_EXCEPTION = "22";

    private static final String OWNERS_DAY = """
            with z as (
                select cast(:now as timestamptz) as now, time_zone as zone,
                    cast(cast(:now as timestamptz) at time zone time_zone as date) as today
                from account where id = :owner
            )""";

    /** Made once each; there are many that nobody asks for. */
    private final Cache<Shape, Sql> statements =
            Caffeine.newBuilder().maximumSize(200).build();

    private final DataSource database;
    private final TaskRow row;
    private final Clock clock;

    TaskPages(DataSource database, TaskRow row, Clock clock) {
        this.database = database;
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

        var values = values(owner, filter);
        values.put("rows", request.limit() + 1);
        if (after != null) {
            values.put("id", after.id());
            values.put("key", after.key());
        }
        try {
            var rows = statement(direction, filter, after).list(database, values, found -> row(query, found));
            return Page.of(rows.stream().filter(Objects::nonNull).toList(), request.limit(), Row::position)
                    .map(Row::task);
        } catch (SqlException e) {
            if (after != null && e.state() != null && e.state().startsWith(DATA_EXCEPTION)) throw foreignCursor();
            throw e;
        }
    }

    /** @return null where the row only tells that there is such a list */
    private Row row(TaskQuery query, ResultSet found) throws SQLException {
        if (!found.getBoolean("known")) throw ProblemException.invalid("list", "is not a list of yours");
        var id = found.getObject("id", UUID.class);
        return id == null
                ? null
                : new Row(row.read(found), new Position(query.sort(), found.getString("sort_key"), id));
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
        return Sql.of(sql)
                .first(database, values(owner, filter), found -> found.getLong(1))
                .orElseThrow();
    }

    private Map<String, Object> values(UUID owner, TaskFilter filter) {
        var values = new HashMap<>(filter.parameters());
        values.put("owner", owner);
        values.put("now", clock.instant().toString());
        return values;
    }

    /** What a statement's text depends on. */
    private record Shape(
            TaskSort.Direction direction,
            List<Status> statuses,
            String conditions,
            DueBounds bounds,
            boolean isOfList,
            boolean resumes,
            boolean hasKey) {}

    private Sql statement(TaskSort.Direction direction, TaskFilter filter, Position after) {
        var shape = new Shape(
                direction,
                filter.statuses(),
                filter.conditions(),
                filter.bounds(),
                filter.parameters().containsKey("list"),
                after != null,
                after != null && after.key() != null);
        return statements.get(shape, _ -> Sql.of(sql(direction, filter, after)));
    }

    /** One row at least, which tells whether there is such a list. */
    private static String sql(TaskSort.Direction direction, TaskFilter filter, Position after) {
        var branches = new ArrayList<String>();
        for (var status : filter.statuses())
            for (var branch : direction.sort().branches(status))
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
