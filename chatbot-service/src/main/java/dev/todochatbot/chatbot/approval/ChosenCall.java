package dev.todochatbot.chatbot.approval;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A call that the user has approved. @param failed {@code null} until it has run */
@RegisterForReflection(registerFullHierarchy = true)
record ChosenCall(String id, Boolean failed) {}
