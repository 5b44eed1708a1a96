package dev.todochatbot.todo.calendar;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

/** The table {@code calendar_feed}: at most one secret address for each owner. */
@ApplicationScoped
class CalendarFeeds {

    private static final int SECRET_BYTES = 32;

    /** In base 64. */
    private static final int SECRET_LENGTH = 43;

    private final Session session;
    private final Clock clock;

    CalendarFeeds(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    Optional<String> secret(UUID owner) {
        return session.createNativeQuery("select secret from calendar_feed where account_id = :owner", String.class)
                .setParameter("owner", owner)
                .uniqueResultOptional();
    }

    /** A new secret; the one before ends. */
    @Transactional
    String renew(UUID owner) {
        var secret = random();
        session.createNativeMutationQuery("""
                        insert into calendar_feed (account_id, secret, created_at) values (:owner, :secret, :now)
                        on conflict (account_id) do update set secret = excluded.secret, created_at = excluded.created_at""")
                .setParameter("owner", owner)
                .setParameter("secret", secret)
                .setParameter("now", clock.instant())
                .executeUpdate();
        return secret;
    }

    @Transactional
    void end(UUID owner) {
        session.createNativeMutationQuery("delete from calendar_feed where account_id = :owner")
                .setParameter("owner", owner)
                .executeUpdate();
    }

    /** @param secret whatever an address had there */
    Optional<UUID> owner(String secret) {
        if (secret.length() != SECRET_LENGTH || !secret.chars().allMatch(CalendarFeeds::mayStand))
            return Optional.empty();
        return session.createNativeQuery("select account_id from calendar_feed where secret = :secret", UUID.class)
                .setParameter("secret", secret)
                .uniqueResultOptional();
    }

    private static boolean mayStand(int character) {
        return character < 128 && (Character.isLetterOrDigit(character) || character == '-' || character == '_');
    }

    private static String random() {
        var bytes = new byte[SECRET_BYTES];
        // No constant: a native executable would keep the one of its build
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
