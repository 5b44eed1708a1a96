package dev.todochatbot.common.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.SecurityIdentity;
import org.jboss.logging.MDC;

/**
 * What bearer tokens stand for that have been found good, so that each is looked into once and not with every request. Those
 * that were refused are not remembered. Of a token its digest is kept, so that nobody reads it here.
 */
@Singleton
public class KnownTokens {

    private final Cache<Digest, Known> known;
    private final Clock clock;

    public KnownTokens(KnownTokensConfig config, Clock clock) {
        // What is too many is let go of by whoever adds one, and by no other thread
        this.known = Caffeine.newBuilder()
                .maximumSize(config.most())
                .executor(Runnable::run)
                .build();
        this.clock = clock;
    }

    private record Known(SecurityIdentity identity, Instant until, BooleanSupplier good) {}

    /**
     * @param identity the whole of it; holds nothing of the request
     * @param until when it expires: from then on it is looked into again
     * @param good asked with every use, on an event loop: whether it goes on without being looked into again
     * @return the identity
     */
    public SecurityIdentity remember(String token, SecurityIdentity identity, Instant until, BooleanSupplier good) {
        known.put(Digest.of(token), new Known(identity, until, good));
        return seen(identity);
    }

    /** What it stands for, where that is known and nothing has happened to it since. */
    Optional<SecurityIdentity> find(String token) {
        var digest = Digest.of(token);
        var found = known.getIfPresent(digest);
        if (found == null) return Optional.empty();
        if (found.until().isAfter(clock.instant()) && found.good().getAsBoolean())
            return Optional.of(seen(found.identity()));
        known.invalidate(digest);
        return Optional.empty();
    }

    /** For when what made them good has changed. */
    public void forgetAll() {
        known.invalidateAll();
    }

    /** From now on the log lines of the request say whose it is. */
    private static SecurityIdentity seen(SecurityIdentity identity) {
        MDC.put("userId", identity.getPrincipal().getName());
        return identity;
    }

    /** SHA-256, in four words. */
    private record Digest(long first, long second, long third, long fourth) {

        static Digest of(String token) {
            try {
                var sum = ByteBuffer.wrap(
                        MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.ISO_8859_1)));
                return new Digest(sum.getLong(), sum.getLong(), sum.getLong(), sum.getLong());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
