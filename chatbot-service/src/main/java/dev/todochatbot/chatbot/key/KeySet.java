package dev.todochatbot.chatbot.key;

import java.io.IOException;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * The keys of todo-service by their names. They are fetched again when a token names one that is not known, at most every
 * ten seconds, whoever invents names; and now and then, to forget those that are not published any more.
 */
final class KeySet implements VerificationKeyResolver {
    static final Duration UNKNOWN = Duration.ofSeconds(10);
    static final Duration FRESH = Duration.ofMinutes(5);

    /** After a try that failed: soon, for until then nobody comes in. */
    static final Duration AGAIN = Duration.ofSeconds(1);

    private static final Logger LOG = Logger.getLogger(KeySet.class);

    private final Callable<String> source;
    private final Runnable changed;
    private final Clock clock;
    private volatile Map<String, Key> keys = Map.of();
    private volatile Instant readAt = Instant.MIN;
    private Instant triedAt = Instant.MIN;
    private IOException failure;

    /**
     * @param source gives the set as JSON
     * @param changed is run after the set has become another
     */
    KeySet(Callable<String> source, Runnable changed, Clock clock) {
        this.source = source;
        this.changed = changed;
        this.clock = clock;
    }

    /** @throws UnresolvableKeyException for an unknown key; with an {@link IOException} behind it when nobody can be asked */
    @Override
    public Key resolveKey(JsonWebSignature token, List<JsonWebStructure> around) throws UnresolvableKeyException {
        var name = token.getKeyIdHeaderValue();
        if (name == null) throw new UnresolvableKeyException("a token that names no key");
        var known = keys.get(name);
        if (known != null && readAt.plus(FRESH).isAfter(clock.instant())) return known;
        var found = readAgain(name);
        if (found != null) return found;
        throw new UnresolvableKeyException("an unknown key", failure);
    }

    /** Whether what was good by this key is so still, as far as is known without asking. */
    boolean holds(String name) {
        return keys.containsKey(name) && readAt.plus(FRESH).isAfter(clock.instant());
    }

    /** One at a time: who waited finds what the other has read. */
    private synchronized Key readAgain(String name) {
        var now = clock.instant();
        var pause = failure != null ? AGAIN : keys.containsKey(name) ? FRESH : UNKNOWN;
        if (triedAt.equals(Instant.MIN) || !triedAt.plus(pause).isAfter(now)) {
            triedAt = now;
            read(now);
        }
        return keys.get(name);
    }

    private void read(Instant now) {
        try {
            var read = new JsonWebKeySet(source.call())
                    .getJsonWebKeys().stream()
                            .filter(key -> key.getKeyId() != null)
                            .collect(Collectors.toMap(JsonWebKey::getKeyId, JsonWebKey::getKey, (first, _) -> first));
            var before = keys;
            keys = read;
            readAt = now;
            failure = null;
            if (!before.isEmpty() && !before.equals(read)) changed.run();
        } catch (Exception e) {
            // The keys that are known stay good: todo-service being replaced signs nobody out
            LOG.warnf("The keys of todo-service cannot be read: %s", e.getMessage());
            failure = e instanceof JoseException ? new IOException("no key set", e) : new IOException(e);
        }
    }
}
