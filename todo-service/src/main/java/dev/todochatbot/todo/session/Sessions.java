package dev.todochatbot.todo.session;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import dev.todochatbot.common.ambient.Ids;
import dev.todochatbot.todo.account.AccountDeleted;
import dev.todochatbot.todo.account.Accounts;
import dev.todochatbot.todo.account.User;
import dev.todochatbot.todo.key.AccessTokens;
import dev.todochatbot.todo.password.PasswordChanged;
import io.quarkus.panache.common.Sort;

/** Opens sessions, carries them on and ends them. */
@ApplicationScoped
public class Sessions {

    /** A session ends when it was not used for so long. */
    static final Duration LIFETIME = Duration.ofDays(30);

    /** Two tabs may refresh at once: the token before still works for so long. */
    static final Duration GRACE = Duration.ofSeconds(30);

    private final UserSessionRepository sessions;
    private final EndedSessions ended;
    private final Accounts accounts;
    private final AccessTokens accessTokens;
    private final Ids ids;
    private final Clock clock;

    Sessions(
            UserSessionRepository sessions,
            EndedSessions ended,
            Accounts accounts,
            AccessTokens accessTokens,
            Ids ids,
            Clock clock) {
        this.sessions = sessions;
        this.ended = ended;
        this.accounts = accounts;
        this.accessTokens = accessTokens;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    SignedIn open(User user, String userAgent) {
        var opened = new UserSession();
        var token = RefreshToken.first(ids.next());
        opened.id = token.sessionId();
        opened.accountId = user.id();
        opened.refreshHash = token.hash();
        opened.userAgent = userAgent;
        opened.createdAt = clock.instant();
        opened.lastUsedAt = opened.createdAt;
        opened.expiresAt = opened.createdAt.plus(LIFETIME);
        sessions.persist(opened);
        return signedIn(token, user);
    }

    /**
     * Carries a session on with a new token. Empty where the token is no good; one that was replaced longer ago than the
     * grace has been stolen from or by its owner, and ends the session (RFC 9700, section 4.14.2).
     */
    @Transactional
    Optional<SignedIn> refresh(RefreshToken given) {
        var found = sessions.findById(given.sessionId(), LockModeType.PESSIMISTIC_WRITE);
        var now = clock.instant();
        if (found == null || !found.expiresAt.isAfter(now)) return Optional.empty();
        if (Arrays.equals(found.refreshHash, given.hash())) {
            found.rotationSalt = RefreshToken.salt();
            found.previousHash = found.refreshHash;
            found.refreshHash = given.next(found.rotationSalt).hash();
            found.rotatedAt = now;
            found.lastUsedAt = now;
            found.expiresAt = now.plus(LIFETIME);
        } else if (!Arrays.equals(found.previousHash, given.hash())
                || found.rotatedAt.plus(GRACE).isBefore(now)) {
            ended.end(found.accountId, found.id, null);
            return Optional.empty();
        }
        return Optional.of(signedIn(given.next(found.rotationSalt), accounts.user(found.accountId)));
    }

    /** Ends the session that a refresh token belongs to, if it is one and there is one. */
    @Transactional
    void signOut(RefreshToken given) {
        sessions.findByIdOptional(given.sessionId())
                .filter(found -> Arrays.equals(found.refreshHash, given.hash())
                        || Arrays.equals(found.previousHash, given.hash()))
                .ifPresent(found -> ended.end(found.accountId, found.id, null));
    }

    /** The account's sessions, last used first. */
    public List<SessionView> list(UUID accountId, UUID current) {
        return sessions
                .list(
                        "accountId = ?1 and expiresAt > ?2",
                        Sort.descending("lastUsedAt", "id"),
                        accountId,
                        clock.instant())
                .stream()
                .map(found -> found.view(current))
                .toList();
    }

    /** @return whether there was such a session */
    @Transactional
    boolean end(UUID accountId, UUID sessionId) {
        return ended.end(accountId, sessionId, null);
    }

    void endOthers(@Observes PasswordChanged change) {
        ended.end(change.accountId(), null, change.sessionId());
    }

    void endAll(@Observes AccountDeleted deletion) {
        ended.end(deletion.accountId(), null, null);
    }

    private SignedIn signedIn(RefreshToken token, User user) {
        return new SignedIn(
                accessTokens.issue(user.id(), token.sessionId()),
                AccessTokens.LIFETIME.toSeconds(),
                token.text(),
                user);
    }
}
