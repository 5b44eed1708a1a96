package dev.todochatbot.chatbot.assistant.turn;

import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What a candidate stands for.
 *
 * @param taskId null for a reading
 * @param tool to call with this task; for a reading {@code offer_readings}
 * @param arguments of the tool as JSON; for a reading its {@code calls}
 */
@RegisterForReflection(registerFullHierarchy = true)
public record Offer(UUID conversationId, UUID turnId, UUID taskId, String title, String tool, String arguments) {}
