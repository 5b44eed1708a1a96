package dev.todochatbot.chatbot.conversation;

import java.time.Instant;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A conversation in a list; the most recently used come first.
 *
 * @param waiting whether something in it waits for the user's approval
 */
@RegisterForReflection(registerFullHierarchy = true)
public record ConversationView(UUID id, String title, Instant updatedAt, boolean waiting) {}
