package dev.todochatbot.common.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class KnownTokensTest {

    private static final int MOST = 100;
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(15));

    private final SecurityIdentity ann = QuarkusSecurityIdentity.builder()
            .setPrincipal(new QuarkusPrincipal("ann"))
            .build();
    private final Time time = new Time();
    private final KnownTokens tokens = new KnownTokens(() -> MOST, time);

    private static final class Time extends Clock {
        private Instant now = NOW;

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
    }

    @Test
    void aTokenStandsForItsIdentityUntilItExpires() {
        tokens.remember("one", ann, LATER, () -> true);
        time.now = LATER.minusMillis(1);
        assertEquals(Optional.of(ann), tokens.find("one"));
        assertEquals(Optional.empty(), tokens.find("two"));
        time.now = LATER;
        assertEquals(Optional.empty(), tokens.find("one"));
    }

    @Test
    void whatIsGoodNoMoreIsForgotten() {
        var good = new AtomicBoolean(true);
        tokens.remember("one", ann, LATER, good::get);
        assertEquals(Optional.of(ann), tokens.find("one"));
        good.set(false);
        assertEquals(Optional.empty(), tokens.find("one"));
        good.set(true);
        assertEquals(Optional.empty(), tokens.find("one"));
    }

    @Test
    void nothingIsKnownAfterAllWasForgotten() {
        tokens.remember("one", ann, LATER, () -> true);
        tokens.forgetAll();
        assertEquals(Optional.empty(), tokens.find("one"));
    }

    @Test
    void noMoreAreRememberedThanThereMayBe() {
        IntStream.range(0, 50 * MOST).forEach(i -> tokens.remember("token " + i, ann, LATER, () -> true));
        var found = IntStream.range(0, 50 * MOST)
                .filter(i -> tokens.find("token " + i).isPresent())
                .count();
        assertTrue(found <= MOST, () -> found + " are known");
    }
}
