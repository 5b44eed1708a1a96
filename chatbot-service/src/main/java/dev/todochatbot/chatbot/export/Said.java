package dev.todochatbot.chatbot.export;

import java.time.Instant;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A message, and with the assistant's what its turn did, as JSON.
 *
 * @param offered the candidates
 * @param undone whether what it changed was taken back
 * @param asked {@code [{summary, status}]} of what waited for the user
 */
@RegisterForReflection(registerFullHierarchy = true)
record Said(
        UUID id,
        String role,
        String text,
        Instant createdAt,
        String offered,
        String receipts,
        boolean undone,
        String asked) {

    boolean byUser() {
        return role.equals("user");
    }
}
