package dev.todochatbot.chatbot.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.hibernate.StatelessSession;

/** What is known of a user's engine, on any replica. */
@ApplicationScoped
@Transactional
class EngineState {
    private final StatelessSession session;
    private final Clock clock;

    EngineState(StatelessSession session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    @RegisterForReflection(registerFullHierarchy = true)
    record Now(long tokensToday, boolean lastFellBack) {}

    Now of(UUID ownerId) {
        return session.createNativeQuery("""
                        select (select cast(coalesce(sum(tokens), 0) as bigint) from token_usage
                                where owner_id = :owner and day = :day),
                               coalesce((select fallback from turn where owner_id = :owner
                                         order by id desc limit 1), false)""", Now.class)
                .setParameter("owner", ownerId)
                .setParameter("day", LocalDate.now(clock))
                .getSingleResult();
    }
}
