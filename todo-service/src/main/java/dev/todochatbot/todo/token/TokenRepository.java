package dev.todochatbot.todo.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The table {@code personal_token}. */
@Singleton
class TokenRepository implements PanacheRepositoryBase<TokenRow, UUID> {

    /**
     * Counts and writes in one statement.
     *
     * @return false where the account has {@code most} already
     */
    boolean add(UUID accountId, PersonalToken token, byte[] secretHash, int most) {
        return getSession()
                        .createNativeMutationQuery("""
                                insert into personal_token (id, account_id, name, secret_hash, scopes, created_at, expires_at)
                                select :id, :account, :name, :hash, :scopes, :now, :expiresAt
                                where (select count(*) from personal_token where account_id = :account) < :most""")
                        .setParameter("id", token.id())
                        .setParameter("account", accountId)
                        .setParameter("name", token.name())
                        .setParameter("hash", secretHash)
                        .setParameter("scopes", token.scopes().toArray(String[]::new))
                        .setParameter("now", token.createdAt())
                        .setParameter("expiresAt", token.expiresAt())
                        .setParameter("most", most)
                        .executeUpdate()
                > 0;
    }

    /** The one of this secret, if it is valid; notes its use, at most once a minute, in the same statement. */
    Optional<TokenRow> used(byte[] secretHash, Instant now) {
        return getSession()
                .createNativeQuery("""
                        with used as (
                            update personal_token set last_used_at = :now
                            where secret_hash = :hash and expires_at > :now
                                and (last_used_at is null or last_used_at < :minuteAgo))
                        select * from personal_token where secret_hash = :hash and expires_at > :now""", TokenRow.class)
                .setParameter("hash", secretHash)
                .setParameter("now", now)
                .setParameter("minuteAgo", now.minus(Duration.ofMinutes(1)))
                .uniqueResultOptional();
    }
}
