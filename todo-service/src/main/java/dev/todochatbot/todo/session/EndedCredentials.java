package dev.todochatbot.todo.session;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

/** Tells for what somebody came in with, and goes on using, whether it has ended since. */
@ApplicationScoped
public class EndedCredentials {

    private final Session session;
    private final Clock clock;

    EndedCredentials(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /**
     * @param ids of sessions and of personal access tokens
     * @return those that were ended, revoked, deleted with their account, or have expired
     */
    @Transactional
    public List<UUID> among(Collection<UUID> ids) {
        return session.createNativeQuery("""
                        select id from unnest(cast(:ids as uuid[])) as held (id)
                        where not exists (select from session where session.id = held.id and expires_at > :now)
                            and not exists (
                                select from personal_token where personal_token.id = held.id and expires_at > :now)""", UUID.class)
                .setParameter("ids", ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .setParameter("now", clock.instant())
                .getResultList();
    }
}
