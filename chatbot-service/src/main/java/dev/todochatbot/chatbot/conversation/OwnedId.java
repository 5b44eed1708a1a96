package dev.todochatbot.chatbot.conversation;

import java.util.UUID;

/** The key of everything a user owns: the owner first, so that rows of one owner lie together. */
public record OwnedId(UUID ownerId, UUID id) {}
