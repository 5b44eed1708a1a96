package dev.todochatbot.todo.token;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.todochatbot.common.identity.Caller;
import dev.todochatbot.common.identity.KnownTokens;
import dev.todochatbot.todo.account.AccountDeleted;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Lets a personal access token in, with its own scopes and as its own client. */
@ApplicationScoped
class PersonalTokenIdentity implements IdentityProvider<PersonalTokenRequest> {

    /** Longer than a request can take from reading a token to remembering it. */
    private static final Duration REVOKED = Duration.ofMinutes(1);

    /** A script asks in bursts. Short, because a token that was revoked must be refused within five seconds. */
    private static final Duration REMEMBERED = Duration.ofSeconds(3);

    private final PersonalTokens tokens;
    private final KnownTokens known;
    private final Clock clock;

    /** What was revoked here: the ids of tokens, and of accounts with all of theirs. */
    private final Cache<UUID, Boolean> revoked =
            Caffeine.newBuilder().expireAfterWrite(REVOKED).build();

    PersonalTokenIdentity(PersonalTokens tokens, KnownTokens known, Clock clock) {
        this.tokens = tokens;
        this.known = known;
        this.clock = clock;
    }

    /** From now on this replica refuses the token; the others within seconds. Call it when the database knows. */
    void forget(UUID tokenId) {
        revoked.put(tokenId, true);
    }

    void forgetAll(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountDeleted deletion) {
        revoked.put(deletion.accountId(), true);
    }

    @Override
    public Class<PersonalTokenRequest> getRequestType() {
        return PersonalTokenRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(PersonalTokenRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(request.secret()));
    }

    @ActivateRequestContext
    SecurityIdentity identity(String secret) {
        var bearer = tokens.recognise(secret)
                .orElseThrow(() -> new AuthenticationFailedException("No such personal access token"));
        if (isRevoked(bearer)) throw new AuthenticationFailedException("The personal access token has ended");
        var identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(bearer.accountId.toString()))
                .addAttribute(Caller.CLIENT, bearer.name)
                .addAttribute(Caller.TOKEN, bearer.id)
                .addRoles(Set.of(bearer.scopes))
                .build();
        var soon = clock.instant().plus(REMEMBERED);
        var until = bearer.expiresAt.isBefore(soon) ? bearer.expiresAt : soon;
        return known.remember(secret, identity, until, () -> !isRevoked(bearer));
    }

    private boolean isRevoked(TokenRow bearer) {
        return revoked.getIfPresent(bearer.id) != null || revoked.getIfPresent(bearer.accountId) != null;
    }
}
