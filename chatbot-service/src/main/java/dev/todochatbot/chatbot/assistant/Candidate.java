package dev.todochatbot.chatbot.assistant;

import java.util.UUID;

/** One of several tasks that fit. {@code choice} is opaque; sent instead of a message, it goes on with this task. */
public record Candidate(UUID choice, UUID taskId, long number, String title) {}
