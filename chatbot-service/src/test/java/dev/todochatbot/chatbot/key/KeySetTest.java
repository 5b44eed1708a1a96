package dev.todochatbot.chatbot.key;

import java.io.IOException;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class KeySetTest {
    private static final Map<String, EllipticCurveJsonWebKey> KEYS = Map.of("old", key("old"), "new", key("new"));

    private final List<String> published = new ArrayList<>(List.of("old"));
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger changes = new AtomicInteger();
    private final Time time = new Time();
    private boolean away;
    private EllipticCurveJsonWebKey renamed;
    private final KeySet keys = new KeySet(this::publish, changes::incrementAndGet, time);

    private static final class Time extends Clock {
        private Instant now = Instant.parse("2026-11-27T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        void passes(Duration time) {
            now = now.plus(time);
        }
    }

    private static EllipticCurveJsonWebKey key(String name) {
        try {
            var key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(name);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private String publish() throws IOException {
        reads.incrementAndGet();
        if (away) throw new IOException("away");
        return new JsonWebKeySet(published.stream()
                        .map(name -> renamed != null && name.equals(renamed.getKeyId()) ? renamed : KEYS.get(name))
                        .toList())
                .toJson();
    }

    private Key keyOf(String name) throws UnresolvableKeyException {
        var token = new JsonWebSignature();
        if (name != null) token.setKeyIdHeaderValue(name);
        return keys.resolveKey(token, List.of());
    }

    @Test
    void aTokenIsCheckedByTheKeyThatItNames() throws Exception {
        published.add("new");
        assertEquals(KEYS.get("old").getKey(), keyOf("old"));
        assertEquals(KEYS.get("new").getKey(), keyOf("new"));
        assertThrows(UnresolvableKeyException.class, () -> keyOf(null));
        assertEquals(1, reads.get());
    }

    @Test
    void anUnknownNameFetchesTheSetAtMostEveryTenSeconds() throws Exception {
        keyOf("old");
        for (var i = 0; i < 100; i++) {
            var name = "invented " + i;
            assertNull(assertThrows(UnresolvableKeyException.class, () -> keyOf(name))
                    .getCause());
        }
        assertEquals(1, reads.get());
        published.add("new");
        time.passes(KeySet.UNKNOWN);
        assertEquals(KEYS.get("new").getKey(), keyOf("new"));
        assertEquals(2, reads.get());
    }

    @Test
    void aKeyThatIsNotPublishedAnyMoreIsForgotten() throws Exception {
        published.add("new");
        keyOf("old");
        published.remove("old");
        time.passes(KeySet.FRESH);
        keyOf("new");
        assertThrows(UnresolvableKeyException.class, () -> keyOf("old"));
    }

    @Test
    void whatRemembersTokensIsToldOfEveryChange() throws Exception {
        keyOf("old");
        time.passes(KeySet.FRESH);
        keyOf("old");
        assertEquals(0, changes.get());
        published.add("new");
        time.passes(KeySet.UNKNOWN);
        keyOf("new");
        assertEquals(1, changes.get());
        published.remove("old");
        time.passes(KeySet.FRESH);
        keyOf("new");
        assertEquals(2, changes.get());
    }

    @Test
    void aKeyThatIsAnotherUnderTheSameNameIsAChange() throws Exception {
        keyOf("old");
        renamed = key("old");
        time.passes(KeySet.FRESH);
        keyOf("old");
        assertEquals(1, changes.get());
    }

    @Test
    void aKeyHoldsWhileItWasSeenPublishedNotLongAgo() throws Exception {
        assertFalse(keys.holds("old"));
        keyOf("old");
        assertTrue(keys.holds("old"));
        assertFalse(keys.holds("new"));
        time.passes(KeySet.FRESH);
        assertFalse(keys.holds("old"));
        published.set(0, "new");
        keyOf("new");
        assertFalse(keys.holds("old"));
        assertTrue(keys.holds("new"));
    }

    @Test
    void whileTheSetCannotBeFetchedKnownKeysStayGood() throws Exception {
        keyOf("old");
        away = true;
        time.passes(KeySet.FRESH);
        assertEquals(KEYS.get("old").getKey(), keyOf("old"));
        assertInstanceOf(
                IOException.class,
                assertThrows(UnresolvableKeyException.class, () -> keyOf("new")).getCause());
        away = false;
        published.add("new");
        time.passes(KeySet.AGAIN);
        assertEquals(KEYS.get("new").getKey(), keyOf("new"));
    }
}
