package dev.todochatbot.todo.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.todochatbot.common.ambient.Ids;
import dev.todochatbot.common.problem.ProblemException;
import io.quarkus.panache.common.Sort;

/** Makes, lists, revokes and recognises personal access tokens. Of a secret the database has the hash. */
@ApplicationScoped
public class PersonalTokens {

    /** How a secret begins, so that it is told apart from an access token and found by secret scanners. */
    private static final String PREFIX = "tcp_";

    private static final Duration LIFETIME = Duration.ofDays(365);
    private static final int MOST = 50;

    private final TokenRepository tokens;
    private final Ids ids;
    private final Clock clock;

    PersonalTokens(TokenRepository tokens, Ids ids, Clock clock) {
        this.tokens = tokens;
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
        if (!tokens.add(accountId, token, hash(secret), MOST))
            throw ProblemException.invalid("", "would be one token too many: there may be " + MOST);
        return token;
    }

    /** The newest first. */
    public List<PersonalToken> list(UUID accountId) {
        return tokens.list("accountId", Sort.descending("id"), accountId).stream()
                .map(TokenRow::token)
                .toList();
    }

    /** @return whether there was such a token */
    @Transactional
    boolean revoke(UUID accountId, UUID id) {
        return tokens.delete("accountId = ?1 and id = ?2", accountId, id) > 0;
    }

    /** Whom a secret stands for. */
    @Transactional
    Optional<TokenRow> recognise(String secret) {
        return tokens.used(hash(secret), clock.instant());
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
