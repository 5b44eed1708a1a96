package dev.todochatbot.chatbot.conversation;

import java.time.Instant;
import java.util.UUID;

/** A conversation in a list; the most recently used come first. */
public record ConversationView(UUID id, String title, Instant updatedAt) {}
