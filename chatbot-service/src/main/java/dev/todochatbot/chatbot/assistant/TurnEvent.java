package dev.todochatbot.chatbot.assistant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** One event of a turn's stream, numbered from 1 within its turn; {@code data} is JSON. */
@RegisterForReflection(registerFullHierarchy = true)
record TurnEvent(int id, String type, String data) {}
