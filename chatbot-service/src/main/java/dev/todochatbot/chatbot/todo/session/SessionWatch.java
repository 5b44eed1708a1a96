package dev.todochatbot.chatbot.todo.session;

import java.time.Duration;

import jakarta.ws.rs.NotAuthorizedException;

import dev.todochatbot.chatbot.todo.TodoUnavailableException;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/**
 * Notices within seconds that a session has ended whose token was good before. Asks todo-service beside, so that nobody
 * waits for it. The expiry of the token says nothing about its session: from then on nothing is noticed any more.
 */
public final class SessionWatch {
    private static final long EVERY = Duration.ofSeconds(3).toNanos();

    private final Sessions sessions;
    private final String token;
    private final NumericDate expiry;
    private long askedAt = System.nanoTime();
    private volatile boolean asking;
    private volatile boolean ended;

    SessionWatch(Sessions sessions, String token) {
        this.sessions = sessions;
        this.token = token;
        this.expiry = expiry(token);
    }

    /** Whether it has ended, as far as is known; to be called again and again, by one thread. */
    public boolean ended() {
        if (!ended && !asking && System.nanoTime() - askedAt > EVERY && expiry.isAfter(NumericDate.now())) {
            asking = true;
            askedAt = System.nanoTime();
            Thread.ofVirtual().name("session-watch").start(this::ask);
        }
        return ended;
    }

    private void ask() {
        try {
            sessions.ask(token);
        } catch (NotAuthorizedException e) {
            ended = expiry.isAfter(NumericDate.now());
        } catch (TodoUnavailableException e) {
            // No verdict; asked again
        } finally {
            asking = false;
        }
    }

    private static NumericDate expiry(String token) {
        try {
            return new JwtConsumerBuilder()
                    .setSkipAllValidators()
                    .setSkipSignatureVerification()
                    .build()
                    .processToClaims(token)
                    .getExpirationTime();
        } catch (InvalidJwtException | MalformedClaimException e) {
            throw new IllegalArgumentException("a token that was verified before", e);
        }
    }
}
