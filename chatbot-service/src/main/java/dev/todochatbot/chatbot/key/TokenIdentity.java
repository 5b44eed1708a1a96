package dev.todochatbot.chatbot.key;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import dev.todochatbot.common.identity.KnownTokens;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Remembers what a verified token stands for. Whether its session goes on is asked with every request, beside. */
@ApplicationScoped
class TokenIdentity implements SecurityIdentityAugmentor {
    private final TokenVerifier verifier;
    private final KnownTokens known;

    TokenIdentity(TokenVerifier verifier, KnownTokens known) {
        this.verifier = verifier;
        this.known = known;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof VerifiedToken token))
            return Uni.createFrom().item(identity);
        var lasting = QuarkusSecurityIdentity.builder()
                .setPrincipal(token)
                .addRoles(identity.getRoles())
                .build();
        var expiry = Instant.ofEpochSecond(token.getExpirationTime());
        return Uni.createFrom()
                .item(known.remember(token.getRawToken(), lasting, expiry, () -> verifier.staysGood(token)));
    }
}
