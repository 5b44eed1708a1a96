package dev.todochatbot.todo.token;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The row of a personal access token. */
@Entity
@Table(name = "personal_token")
class TokenRow {

    @Id
    UUID id;

    UUID accountId;
    String name;
    byte[] secretHash;
    String[] scopes;
    Instant createdAt;
    Instant expiresAt;
    Instant lastUsedAt;

    PersonalToken token() {
        return new PersonalToken(id, name, Set.of(scopes), createdAt, expiresAt, lastUsedAt, null);
    }
}
