package dev.todochatbot.chatbot.assistant.turn;

import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * One of several tasks that fit, or of several readings of what was said, as it is stored.
 *
 * @param taskId null for a reading
 * @param number null for a reading
 * @param title of the task, or the reading in words
 */
@RegisterForReflection(registerFullHierarchy = true)
public record Candidate(UUID choice, UUID taskId, Long number, String title) {
    public CandidateView view() {
        return new CandidateView(choice, title, taskId, number, taskId == null ? null : title);
    }
}
