package dev.todochatbot.todo.session;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;

import dev.todochatbot.common.identity.KnownTokens;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Event loops ask memory only. */
class SessionIdentityTest {

    private static final Instant FRESH = Instant.EPOCH.plusSeconds(1);

    /** Without a database, and without a thread that might ask it. */
    @Test
    void aListThatGrowsOldWhileATokenIsLookedAtSendsNoEventLoopToTheDatabase() {
        var clock = new Ageing();
        var identity = new SessionIdentity(new EndedSessions(null, null, clock), new KnownTokens(() -> 1, clock));
        var admitted = identity.augment(
                        QuarkusSecurityIdentity.builder()
                                .setPrincipal(new Token(UUID.randomUUID()))
                                .build(),
                        null)
                .await()
                .indefinitely();
        assertTrue(admitted.hasRole("session"));
    }

    private record Token(UUID session) implements JsonWebToken {

        @Override
        public String getName() {
            return "somebody";
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of("sid", "sub", "exp");
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return (T) (name.equals("exp") ? Long.valueOf(FRESH.getEpochSecond()) : session.toString());
        }
    }

    /** An hour passes from one look to the next; the first is right after the list was read. */
    private static final class Ageing extends Clock {

        private Instant now = FRESH;

        @Override
        public Instant instant() {
            var then = now;
            now = now.plusSeconds(3600);
            return then;
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
}
