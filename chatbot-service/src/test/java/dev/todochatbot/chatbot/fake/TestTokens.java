package dev.todochatbot.chatbot.fake;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import org.jose4j.jwk.EllipticCurveJsonWebKey;

/** Access tokens as todo-service makes them, signed with a key that its fake publishes. */
public final class TestTokens {
    private static final KeyPair KEY = newKey();
    private static final Set<String> ENDED = ConcurrentHashMap.newKeySet();

    private TestTokens() {}

    public static String of(UUID owner) {
        return signed(owner, KEY);
    }

    /** A token that looks right and is signed by somebody else. */
    public static String forged(UUID owner) {
        return signed(owner, newKey());
    }

    private static String signed(UUID owner, KeyPair key) {
        return Jwt.issuer("todo-chatbot")
                .audience("todo-chatbot")
                .subject(owner.toString())
                .claim("sid", UUID.randomUUID().toString())
                .claim("jti", UUID.randomUUID().toString())
                .expiresIn(Duration.ofMinutes(15))
                .jws()
                .keyId("test")
                .algorithm(SignatureAlgorithm.ES256)
                .sign(key.getPrivate());
    }

    /** From now on todo-service says that the owner's sessions are over. */
    public static void endSessionsOf(UUID owner) {
        ENDED.add(owner.toString());
    }

    static boolean ended(String owner) {
        return ENDED.contains(owner);
    }

    static String jwks() {
        var key = new EllipticCurveJsonWebKey((ECPublicKey) KEY.getPublic());
        key.setKeyId("test");
        key.setAlgorithm("ES256");
        key.setUse("sig");
        return "{\"keys\":[" + key.toJson() + "]}";
    }

    static String subject(String authorization) {
        var claims = new String(Base64.getUrlDecoder().decode(authorization.split("\\.")[1]), StandardCharsets.UTF_8);
        return claims.replaceFirst("(?s).*\"sub\":\"([^\"]+)\".*", "$1");
    }

    private static KeyPair newKey() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
