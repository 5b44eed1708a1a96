package dev.todochatbot.chatbot.assistant;

import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** One of several tasks that fit, as it is stored. */
@RegisterForReflection(registerFullHierarchy = true)
record Candidate(UUID choice, UUID taskId, long number, String title) {
    CandidateView view() {
        return new CandidateView(choice, title, taskId, number, title);
    }
}
