package dev.todochatbot.chatbot.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.StatelessSession;

/** How many tokens of the remote engine each user has used on each day (UTC). */
@ApplicationScoped
@Transactional
public class TokenUsage {
    private final StatelessSession session;
    private final Clock clock;

    TokenUsage(StatelessSession session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    long today(UUID ownerId) {
        return session.createNativeQuery(
                        "select cast(coalesce(sum(tokens), 0) as bigint) from token_usage where owner_id = :owner and day = :day",
                        Long.class)
                .setParameter("owner", ownerId)
                .setParameter("day", LocalDate.now(clock))
                .getSingleResult();
    }

    /**
     * Takes tokens, if so many are left: in one statement, so that nobody takes the same ones.
     *
     * @return whether they were left
     */
    boolean take(UUID ownerId, long tokens, long limit) {
        return session.createNativeMutationQuery("""
                        insert into token_usage as used (owner_id, day, tokens)
                        select :owner, :day, :tokens where :tokens <= :limit
                        on conflict (owner_id, day) do update set tokens = used.tokens + excluded.tokens
                        where used.tokens + excluded.tokens <= :limit""")
                        .setParameter("owner", ownerId)
                        .setParameter("day", LocalDate.now(clock))
                        .setParameter("tokens", tokens)
                        .setParameter("limit", limit)
                        .executeUpdate()
                == 1;
    }

    /** @param tokens fewer than none where more were taken than used */
    public void add(UUID ownerId, long tokens) {
        session.createNativeMutationQuery("""
                        insert into token_usage as used (owner_id, day, tokens) values (:owner, :day, greatest(0, :tokens))
                        on conflict (owner_id, day) do update set tokens = greatest(0, used.tokens + :tokens)""")
                .setParameter("owner", ownerId)
                .setParameter("day", LocalDate.now(clock))
                .setParameter("tokens", tokens)
                .executeUpdate();
    }
}
