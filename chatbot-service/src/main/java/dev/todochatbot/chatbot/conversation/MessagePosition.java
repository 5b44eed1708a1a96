package dev.todochatbot.chatbot.conversation;

import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Where a message stands in its conversation: ids are in the order of time. */
@RegisterForReflection(registerFullHierarchy = true)
record MessagePosition(UUID id) {}
