package dev.todochatbot.chatbot.assistant;

import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** One of several tasks that fit. {@code choice} is opaque; sent instead of a message, it goes on with this task. */
@RegisterForReflection(registerFullHierarchy = true)
public record Candidate(UUID choice, UUID taskId, long number, String title) {}
