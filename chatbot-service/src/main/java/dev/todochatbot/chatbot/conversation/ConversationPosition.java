package dev.todochatbot.chatbot.conversation;

import java.time.Instant;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Where a conversation stands in the list of the recent ones. */
@RegisterForReflection(registerFullHierarchy = true)
record ConversationPosition(Instant at, UUID id) {}
