package dev.todochatbot.chatbot.conversation;

import java.time.Instant;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody said. The turn of a user's message is the one that answers it. */
@RegisterForReflection(registerFullHierarchy = true)
public record MessageView(
        UUID id,
        String role,
        String text,
        Instant createdAt,
        @Schema(nullable = true) UUID turnId) {}
