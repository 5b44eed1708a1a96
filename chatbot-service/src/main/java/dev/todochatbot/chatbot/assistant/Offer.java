package dev.todochatbot.chatbot.assistant;

import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What a candidate stands for: this tool call (arguments as JSON) with this task. */
@RegisterForReflection(registerFullHierarchy = true)
record Offer(UUID conversationId, UUID turnId, UUID taskId, String title, String tool, String arguments) {}
