package dev.todochatbot.chatbot.assistant.turn;

import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One of several tasks that fit, or of several readings of what was said. {@code choice} is opaque; sent instead of a message,
 * it goes on with this one, until the conversation's next message.
 *
 * @param label what to show on its button
 */
@Schema(name = "Candidate")
@RegisterForReflection(registerFullHierarchy = true)
public record CandidateView(
        UUID choice,
        String label,
        @Schema(nullable = true) UUID taskId,
        @Schema(nullable = true) Long number,
        @Schema(nullable = true) String title) {}
