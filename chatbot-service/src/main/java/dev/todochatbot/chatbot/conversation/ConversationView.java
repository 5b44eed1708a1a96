package dev.todochatbot.chatbot.conversation;

import java.time.Instant;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A conversation in a list; the most recently used come first. */
@RegisterForReflection(registerFullHierarchy = true)
public record ConversationView(UUID id, String title, Instant updatedAt) {}
