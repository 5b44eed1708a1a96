package dev.todochatbot.todo.session;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An opaque refresh token: its session's id and a secret. Of the secret the database has the hash.
 *
 * <p>The next one is made of this one and a salt. So two tabs that refresh with the same token at the same moment are
 * given the same next token, whichever comes first, without the database ever holding a usable one.
 */
record RefreshToken(UUID sessionId, byte[] secret) {

    private static final int SECRET_LENGTH = 32;
    private static final int LENGTH = Long.BYTES * 2 + SECRET_LENGTH;

    static RefreshToken first(UUID sessionId) {
        return new RefreshToken(sessionId, salt());
    }

    /** Empty for what is none, without a reason. */
    static Optional<RefreshToken> parse(String text) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length != LENGTH) return Optional.empty();
            var buffer = ByteBuffer.wrap(bytes);
            var sessionId = new UUID(buffer.getLong(), buffer.getLong());
            var secret = new byte[SECRET_LENGTH];
            buffer.get(secret);
            return Optional.of(new RefreshToken(sessionId, secret));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static byte[] salt() {
        var salt = new byte[SECRET_LENGTH];
        // No constant: a native executable would keep the one of its build
        new SecureRandom().nextBytes(salt);
        return salt;
    }

    RefreshToken next(byte[] salt) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return new RefreshToken(sessionId, mac.doFinal(salt));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As clients hold it. */
    String text() {
        var bytes = ByteBuffer.allocate(LENGTH)
                .putLong(sessionId.getMostSignificantBits())
                .putLong(sessionId.getLeastSignificantBits())
                .put(secret)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "RefreshToken[" + sessionId + "]";
    }
}
