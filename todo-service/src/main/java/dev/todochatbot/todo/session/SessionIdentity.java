package dev.todochatbot.todo.session;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

import dev.todochatbot.common.identity.Caller;
import dev.todochatbot.common.identity.KnownTokens;
import dev.todochatbot.todo.key.AccessTokens;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Lets an access token in while its session goes on: with every scope, and with what only a session may do. */
@ApplicationScoped
class SessionIdentity implements SecurityIdentityAugmentor {

    private static final Set<String> ROLES = Set.of("session", "tasks:read", "tasks:write");

    private final EndedSessions ended;
    private final KnownTokens known;

    SessionIdentity(EndedSessions ended, KnownTokens known) {
        this.ended = ended;
        this.known = known;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token))
            return Uni.createFrom().item(identity);
        // Asked once: a list that grows old from one question to the next would send an event loop to the database
        if (!ended.isFresh()) return context.runBlocking(() -> admitted(token, ended::contains));
        return Uni.createFrom().item(() -> admitted(token, ended::isKnown));
    }

    @ActivateRequestContext
    SecurityIdentity admitted(JsonWebToken token, Predicate<UUID> hasEnded) {
        var sessionId = UUID.fromString(token.getClaim(AccessTokens.SESSION));
        if (hasEnded.test(sessionId)) throw new AuthenticationFailedException("The session has ended");
        var admitted = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(token.getSubject()))
                .addAttribute(Caller.SESSION, sessionId)
                .addRoles(ROLES)
                .build();
        var expiry = Instant.ofEpochSecond(token.getExpirationTime());
        return known.remember(
                token.getRawToken(), admitted, expiry, () -> ended.isFresh() && !ended.isKnown(sessionId));
    }
}
