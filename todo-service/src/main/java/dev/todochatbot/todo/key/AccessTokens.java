package dev.todochatbot.todo.key;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import dev.todochatbot.common.ambient.Ids;
import io.smallrye.jwt.KeyFormat;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.build.Jwt;
import org.eclipse.microprofile.jwt.Claims;
import org.jose4j.json.JsonUtil;

/** Issues access tokens, and says how to check them: JWT, ES256, for a quarter of an hour. */
@Singleton
public class AccessTokens {

    public static final Duration LIFETIME = Duration.ofMinutes(15);

    /** The claim that names the session (OpenID Connect Front-Channel Logout, section 3). */
    public static final String SESSION = "sid";

    private static final String ISSUER = "todo-chatbot";
    private static final String AUDIENCE = "todo-chatbot";

    private final SigningKeys keys;
    private final Ids ids;
    private final Clock clock;

    AccessTokens(SigningKeys keys, Ids ids, Clock clock) {
        this.keys = keys;
        this.ids = ids;
        this.clock = clock;
    }

    public String issue(UUID accountId, UUID sessionId) {
        var now = clock.instant();
        var key = keys.signing();
        return Jwt.issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(accountId.toString())
                .claim(SESSION, sessionId.toString())
                .claim(Claims.jti, ids.next().toString())
                .issuedAt(now)
                .expiresAt(now.plus(LIFETIME))
                .jws()
                .algorithm(SignatureAlgorithm.ES256)
                .keyId(key.id())
                .sign(key.privateKey());
    }

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    JWTAuthContextInfo verification() {
        var verification = new JWTAuthContextInfo();
        verification.setIssuedBy(ISSUER);
        // By the key that the token names (RFC 7515, section 4.1.4)
        verification.setPublicKeyContent(
                JsonUtil.toJson(Map.of("keys", keys.published().keys())));
        verification.setKeyFormat(KeyFormat.JWK);
        verification.setSignatureAlgorithm(Set.of(SignatureAlgorithm.ES256));
        verification.setExpectedAudience(Set.of(AUDIENCE));
        return verification;
    }
}
