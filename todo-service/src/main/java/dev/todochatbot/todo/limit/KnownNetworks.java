package dev.todochatbot.todo.limit;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;
import org.hibernate.Session;

/** From where people have signed in to their accounts; kept for 90 days, as hashes. */
@ApplicationScoped
class KnownNetworks {

    private static final Duration KEPT = Duration.ofDays(90);

    private final Session session;
    private final Clock clock;

    KnownNetworks(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** Whether the owner of this e-mail address has signed in from there. */
    @Transactional
    boolean contain(String email, String network) {
        return !session.createNativeQuery("""
                        select 1 from account join known_network on account_id = account.id
                            and hash = sha256(convert_to(cast(account.id as text) || :network, 'UTF8'))
                        where lower(email) = lower(:email)""", Integer.class)
                .setParameter("email", email)
                .setParameter("network", network)
                .getResultList()
                .isEmpty();
    }

    /** Writes at most once a day. */
    @Transactional
    void remember(UUID accountId, String network) {
        session.createNativeMutationQuery("""
                        insert into known_network (account_id, hash, last_used_at)
                        select id, sha256(convert_to(cast(id as text) || :network, 'UTF8')), :now from account where id = :account
                        on conflict (account_id, hash) do update set last_used_at = excluded.last_used_at
                            where known_network.last_used_at < :yesterday""")
                .setParameter("account", accountId)
                .setParameter("network", network)
                .setParameter("now", clock.instant())
                .setParameter("yesterday", clock.instant().minus(Duration.ofDays(1)))
                .executeUpdate();
    }

    @Scheduled(every = "6h", delayed = "7m")
    @Transactional
    void forget() {
        session.createNativeMutationQuery("delete from known_network where last_used_at < :before")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
