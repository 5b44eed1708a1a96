package dev.todochatbot.chatbot.key;

import java.time.Clock;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

import dev.todochatbot.common.identity.KnownTokens;
import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import io.smallrye.jwt.auth.principal.DefaultJWTTokenParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jose4j.keys.resolvers.VerificationKeyResolver;

/**
 * Checks access tokens as SmallRye does, but with a key set of our own: SmallRye's asks for an unknown key once in a minute at
 * the most, and a rotation would refuse new tokens for so long.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class TokenVerifier extends JWTCallerPrincipalFactory {
    private final KeySet keys;
    private final DefaultJWTTokenParser parser;

    /** @param sessions by token: what was good by a key is asked for again when the keys are others */
    TokenVerifier(
            @RestClient PublishedKeys published,
            @CacheName("sessions") Cache sessions,
            KnownTokens known,
            Clock clock) {
        keys = new KeySet(
                published::read,
                () -> {
                    known.forgetAll();
                    sessions.invalidateAll().await().indefinitely();
                },
                clock);
        this.parser = new DefaultJWTTokenParser() {
            @Override
            protected VerificationKeyResolver getVerificationKeyResolver(JWTAuthContextInfo info) {
                return keys;
            }
        };
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo info) throws ParseException {
        var parsed = parser.parse(token, info);
        var header = parsed.getJoseObjects().getFirst();
        return new VerifiedToken(header.getHeader("typ"), parsed.getJwtClaims(), header.getKeyIdHeaderValue());
    }

    /** Whether a token that was good stays so: its key is still published, as far as is known. */
    boolean staysGood(VerifiedToken token) {
        return keys.holds(token.keyId());
    }
}
