package dev.todochatbot.chatbot.approval;

import java.util.UUID;

/** Fired in the transaction that stores a decision, for the turn that asked for it. */
public record ActionDecided(UUID ownerId, UUID turnId, String summary, Decision decision) {}
