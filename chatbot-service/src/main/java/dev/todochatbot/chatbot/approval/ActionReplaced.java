package dev.todochatbot.chatbot.approval;

import java.util.UUID;

/** Fired in the transaction in which a stale action gives way to one made of the tasks as they are now, or to none. */
public record ActionReplaced(UUID ownerId, UUID oldId, UUID newId) {}
