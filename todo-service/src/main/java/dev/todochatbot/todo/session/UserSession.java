package dev.todochatbot.todo.session;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One sign-in, from its first refresh token to its last. */
@Entity
@Table(name = "session")
class UserSession {

    @Id
    UUID id;

    UUID accountId;
    byte[] refreshHash;
    byte[] previousHash;
    byte[] rotationSalt;
    Instant rotatedAt;
    String userAgent;
    Instant createdAt;
    Instant lastUsedAt;
    Instant expiresAt;

    /** @param current the session that asks */
    SessionView view(UUID current) {
        return new SessionView(id, id.equals(current), createdAt, lastUsedAt, userAgent);
    }
}
