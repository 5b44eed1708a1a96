package dev.todochatbot.todo.token;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A personal access token as its owner sees it.
 *
 * @param scopes {@code tasks:read}, {@code tasks:write}
 * @param lastUsedAt to the minute; null before its first use
 * @param secret shown once, in the answer that made it
 */
@RegisterForReflection(registerFullHierarchy = true)
public record PersonalToken(
        UUID id,
        String name,
        Set<String> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Schema(nullable = true) Instant lastUsedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) String secret) {

    PersonalToken withoutSecret() {
        return new PersonalToken(id, name, scopes, createdAt, expiresAt, lastUsedAt, null);
    }

    @Override
    public String toString() {
        return "PersonalToken[" + id + "]";
    }
}
