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

    public void add(UUID ownerId, long tokens) {
        session.createNativeMutationQuery("""
                        insert into token_usage (owner_id, day, tokens) values (:owner, :day, :tokens)
                        on conflict (owner_id, day) do update set tokens = token_usage.tokens + excluded.tokens""")
                .setParameter("owner", ownerId)
                .setParameter("day", LocalDate.now(clock))
                .setParameter("tokens", tokens)
                .executeUpdate();
    }
}
