package dev.todochatbot.chatbot.key;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import org.jose4j.jwt.JwtClaims;

/** An access token that was verified, and by which key. */
final class VerifiedToken extends DefaultJWTCallerPrincipal {
    private final String keyId;

    VerifiedToken(String type, JwtClaims claims, String keyId) {
        super(type, claims);
        this.keyId = keyId;
    }

    String keyId() {
        return keyId;
    }
}
