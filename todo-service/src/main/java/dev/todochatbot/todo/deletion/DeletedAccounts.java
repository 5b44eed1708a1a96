package dev.todochatbot.todo.deletion;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.scheduler.Scheduled;
import org.hibernate.Session;

/** Which accounts were deleted; the database notes it when their rows go. Kept for 90 days. */
@ApplicationScoped
class DeletedAccounts {

    static final Duration KEPT = Duration.ofDays(90);

    private final Session session;
    private final Clock clock;

    DeletedAccounts(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** One deletion, and where it stands in their order. */
    @RegisterForReflection(registerFullHierarchy = true)
    record Deletion(long number, UUID id) {}

    /**
     * The deletions behind one, in the order of their commits. Behind one that is not known they begin anew: it was
     * forgotten, and then so were all before it, or the database was restored to a time before it.
     *
     * @param last null for none
     */
    @Transactional
    List<Deletion> after(Deletion last, int limit) {
        return session.createNativeQuery("""
                        select number, id from deleted_account where number > coalesce(
                            (select number from deleted_account where number = :number and id = :id), 0)
                        order by number limit :limit""", Tuple.class)
                .addScalar("number", Long.class)
                .addScalar("id", UUID.class)
                .setParameter("number", last == null ? 0 : last.number())
                .setParameter("id", last == null ? new UUID(0, 0) : last.id())
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> new Deletion(row.get("number", Long.class), row.get("id", UUID.class)))
                .toList();
    }

    @Scheduled(every = "6h", delayed = "5m")
    @Transactional
    void forget() {
        session.createNativeMutationQuery("delete from deleted_account where deleted_at < :before")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
