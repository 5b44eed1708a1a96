package dev.todochatbot.todo.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.todochatbot.todo.key.AccessTokens;
import io.quarkus.scheduler.Scheduled;
import org.hibernate.Session;

/**
 * Knows which sessions ended while an access token of theirs may still be valid. Each replica keeps the list, which is
 * short, and reads it anew every two seconds: so a request costs no statement, and an ended session is refused everywhere
 * within the five seconds that were promised.
 */
@ApplicationScoped
class EndedSessions {

    private static final Duration REMEMBERED = AccessTokens.LIFETIME.plusMinutes(1);

    /** Older than this, the list may be missing what it has to know by now. */
    private static final Duration FRESH = Duration.ofSeconds(4);

    /** What was ended here counts at once, also while a list that was read before is taken over. */
    private static final Duration JUST = Duration.ofSeconds(10);

    private final UserSessionRepository sessions;
    private final Session session;
    private final Clock clock;
    private final Map<UUID, Instant> endedHere = new ConcurrentHashMap<>();
    private volatile Set<UUID> known = ConcurrentHashMap.newKeySet();
    private volatile Instant readAt = Instant.EPOCH;

    EndedSessions(UserSessionRepository sessions, Session session, Clock clock) {
        this.sessions = sessions;
        this.session = session;
        this.clock = clock;
    }

    /** Whether {@link #isKnown} is enough now; otherwise ask {@link #contains}. */
    boolean isFresh() {
        return readAt.plus(FRESH).isAfter(clock.instant());
    }

    /** From memory, on any thread. */
    boolean isKnown(UUID sessionId) {
        return known.contains(sessionId) || endedHere.containsKey(sessionId);
    }

    /** From the database where memory may be missing something: on a thread that may block. */
    boolean contains(UUID sessionId) {
        return isKnown(sessionId) || !isFresh() && isStored(sessionId);
    }

    /**
     * Ends sessions of an account, in the caller's transaction.
     *
     * @param only this one; null for all
     * @param except this one; null for none
     * @return whether any was there
     */
    boolean end(UUID accountId, UUID only, UUID except) {
        var ended = session.createNativeQuery("""
                        with gone as (
                            delete from session where account_id = :account
                                and (cast(:only as uuid) is null or id = :only)
                                and (cast(:except as uuid) is null or id <> :except)
                            returning id)
                        insert into ended_session (id, ended_at) select id, :now from gone returning id""", UUID.class)
                .setParameter("account", accountId)
                .setParameter("only", only, UUID.class)
                .setParameter("except", except, UUID.class)
                .setParameter("now", clock.instant())
                .getResultList();
        ended.forEach(id -> endedHere.put(id, clock.instant()));
        return !ended.isEmpty();
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void read() {
        var now = clock.instant();
        List<UUID> stored = session.createNativeQuery(
                        "select id from ended_session where ended_at > :since", UUID.class)
                .setParameter("since", now.minus(REMEMBERED))
                .getResultList();
        Set<UUID> read = ConcurrentHashMap.newKeySet(stored.size());
        read.addAll(stored);
        known = read;
        readAt = now;
        endedHere.values().removeIf(at -> at.isBefore(now.minus(JUST)));
    }

    /** Also removes what nobody needs to know any more: sessions whose last token has expired, and old endings. */
    @Scheduled(every = "1h", delayed = "1m")
    @Transactional
    void forget() {
        sessions.delete("expiresAt < ?1", clock.instant());
        session.createNativeMutationQuery("delete from ended_session where ended_at < :since")
                .setParameter("since", clock.instant().minus(REMEMBERED))
                .executeUpdate();
    }

    private boolean isStored(UUID sessionId) {
        return !session.createNativeQuery("select id from ended_session where id = :id", UUID.class)
                .setParameter("id", sessionId)
                .getResultList()
                .isEmpty();
    }
}
