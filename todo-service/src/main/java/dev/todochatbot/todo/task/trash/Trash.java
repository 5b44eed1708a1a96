package dev.todochatbot.todo.task.trash;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.todochatbot.common.database.Sql;
import dev.todochatbot.common.paging.Page;
import dev.todochatbot.common.paging.PageRequest;
import dev.todochatbot.todo.activity.AccountEvents;
import dev.todochatbot.todo.activity.Action;
import dev.todochatbot.todo.task.Task;
import dev.todochatbot.todo.task.read.TaskRow;
import dev.todochatbot.todo.task.write.ChangeSets;
import dev.todochatbot.todo.task.write.Origin;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.scheduler.Scheduled;
import org.hibernate.Session;

/** Where deleted tasks wait to be restored, for 30 days. */
@ApplicationScoped
public class Trash {

    private static final Duration KEPT = Duration.ofDays(30);

    private static final Sql PAGE = Sql.of("""
            select %s from task t
            where t.owner_id = :owner and t.deleted_at is not null
              and (cast(:at as timestamptz) is null
                or (t.deleted_at, t.id) < (cast(:at as timestamptz), cast(:id as uuid)))
            order by t.deleted_at desc, t.id desc limit :rows""".formatted(TaskRow.COLUMNS));

    private static final int PURGED_AT_ONCE = 10_000;

    private static final Sql PURGE = Sql.of("""
            delete from task where (owner_id, id) in (
                select owner_id, id from task where deleted_at < :before limit %d for update skip locked)""".formatted(PURGED_AT_ONCE));

    private final DataSource database;
    private final Session session;
    private final TaskRow row;
    private final ChangeSets sets;
    private final AccountEvents events;
    private final Clock clock;

    Trash(DataSource database, Session session, TaskRow row, ChangeSets sets, AccountEvents events, Clock clock) {
        this.database = database;
        this.session = session;
        this.row = row;
        this.sets = sets;
        this.events = events;
        this.clock = clock;
    }

    /** Last deleted first. */
    Page<Task> page(UUID owner, PageRequest request) {
        var after = request.position(Position.class);
        var values = new HashMap<String, Object>();
        values.put("owner", owner);
        values.put("at", after == null ? null : after.at());
        values.put("id", after == null ? null : after.id());
        values.put("rows", request.limit() + 1);
        var rows = PAGE.list(database, values, row::read);
        return Page.of(rows, request.limit(), task -> new Position(task.deletedAt(), task.id()));
    }

    /** Deletes for good what an owner has in the trash; nothing brings it back. Under the owner's lock, as every change. */
    @Transactional
    void empty(Origin origin) {
        sets.lock(origin.owner());
        sets.admit(origin);
        int count = session.createNativeMutationQuery(
                        "delete from task where owner_id = :owner and deleted_at is not null")
                .setParameter("owner", origin.owner())
                .executeUpdate();
        if (count == 0) return;
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var place = new AccountEvents.Place(origin.owner(), origin.actor(), sets.of(origin), null, now);
        var after = JsonNodeFactory.instance.objectNode().put("count", count);
        events.write(place, Action.TRASH_EMPTIED, null, null, after);
    }

    /** Deletes for good what has been here long enough; what another replica is just deleting is left alone. */
    @Scheduled(every = "1h", delayed = "1m")
    public void purge() {
        int deleted;
        do
            deleted = QuarkusTransaction.requiringNew()
                    .call(() -> PURGE.update(
                            database, Map.of("before", clock.instant().minus(KEPT))));
        while (deleted == PURGED_AT_ONCE);
    }

    @RegisterForReflection(registerFullHierarchy = true)
    private record Position(Instant at, UUID id) {}
}
