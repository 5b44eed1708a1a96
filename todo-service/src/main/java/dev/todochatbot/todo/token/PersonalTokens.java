package dev.todochatbot.todo.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import dev.todochatbot.common.ambient.Ids;
import dev.todochatbot.common.problem.ProblemException;
import org.hibernate.Session;

/** Makes, lists, revokes and recognises personal access tokens. Of a secret the database has the hash. */
@ApplicationScoped
public class PersonalTokens {

    /** How a secret begins, so that it is told apart from an access token and found by secret scanners. */
    private static final String PREFIX = "tcp_";

    private static final Duration LIFETIME = Duration.ofDays(365);
    private static final int MOST = 50;

    private final Session session;
    private final Ids ids;
    private final Clock clock;

    PersonalTokens(Session session, Ids ids, Clock clock) {
        this.session = session;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whether the value of an {@code Authorization} header is one of these tokens, valid or not; null is not. */
    public static boolean isSentIn(String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, "Bearer " + PREFIX, 0, 11);
    }

    /** @throws ProblemException 400 where there are fifty already */
    @Transactional
    PersonalToken create(UUID accountId, NewPersonalToken wish) {
        var secret = secret();
        var now = clock.instant();
        var expiresAt = wish.expiresAt() != null ? wish.expiresAt() : now.plus(LIFETIME);
        var token = new PersonalToken(ids.next(), wish.name(), wish.scopes(), now, expiresAt, null, secret);
        var inserted = session.createNativeMutationQuery("""
                        insert into personal_token (id, account_id, name, secret_hash, scopes, created_at, expires_at)
                        select :id, :account, :name, :hash, :scopes, :now, :expiresAt
                        where (select count(*) from personal_token where account_id = :account) < :most""")
                .setParameter("id", token.id())
                .setParameter("account", accountId)
                .setParameter("name", token.name())
                .setParameter("hash", hash(secret))
                .setParameter("scopes", token.scopes().toArray(String[]::new))
                .setParameter("now", now)
                .setParameter("expiresAt", expiresAt)
                .setParameter("most", MOST)
                .executeUpdate();
        if (inserted == 0) throw ProblemException.invalid("", "would be one token too many: there may be " + MOST);
        return token;
    }

    public List<PersonalToken> list(UUID accountId) {
        return session.createNativeQuery("""
                        select id, name, scopes, created_at, expires_at, last_used_at from personal_token
                        where account_id = :account order by id desc""", Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("name", String.class)
                .addScalar("scopes", String[].class)
                .addScalar("created_at", Instant.class)
                .addScalar("expires_at", Instant.class)
                .addScalar("last_used_at", Instant.class)
                .setParameter("account", accountId)
                .getResultStream()
                .map(PersonalTokens::view)
                .toList();
    }

    /** @return whether there was such a token */
    @Transactional
    boolean revoke(UUID accountId, UUID id) {
        return session.createNativeMutationQuery("delete from personal_token where account_id = :account and id = :id")
                        .setParameter("account", accountId)
                        .setParameter("id", id)
                        .executeUpdate()
                > 0;
    }

    /** Whom a secret stands for; notes its use, at most once a minute, in the same statement. */
    @Transactional
    Optional<Bearer> recognise(String secret) {
        var now = clock.instant();
        return session.createNativeQuery("""
                        with used as (
                            update personal_token set last_used_at = :now
                            where secret_hash = :hash and expires_at > :now
                                and (last_used_at is null or last_used_at < :minuteAgo))
                        select id, account_id, name, scopes, expires_at from personal_token
                        where secret_hash = :hash and expires_at > :now""", Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("account_id", UUID.class)
                .addScalar("name", String.class)
                .addScalar("scopes", String[].class)
                .addScalar("expires_at", Instant.class)
                .setParameter("hash", hash(secret))
                .setParameter("now", now)
                .setParameter("minuteAgo", now.minus(Duration.ofMinutes(1)))
                .uniqueResultOptional()
                .map(row -> new Bearer(
                        row.get("id", UUID.class),
                        row.get("account_id", UUID.class),
                        row.get("name", String.class),
                        Set.of(row.get("scopes", String[].class)),
                        row.get("expires_at", Instant.class)));
    }

    /** For whom and as what a token acts, and until when. */
    record Bearer(UUID id, UUID accountId, String name, Set<String> scopes, Instant expiresAt) {}

    private static PersonalToken view(Tuple row) {
        return new PersonalToken(
                row.get("id", UUID.class),
                row.get("name", String.class),
                Set.of(row.get("scopes", String[].class)),
                row.get("created_at", Instant.class),
                row.get("expires_at", Instant.class),
                row.get("last_used_at", Instant.class),
                null);
    }

    private static String secret() {
        var bytes = new byte[32];
        // No constant: a native executable would keep the one of its build
        new SecureRandom().nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
