package dev.todochatbot.chatbot.conversation;

import java.time.Instant;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What somebody said. The turn of a user's message is the one that answers it. */
@RegisterForReflection(registerFullHierarchy = true)
public record MessageView(UUID id, String role, String text, Instant createdAt, UUID turnId) {}
