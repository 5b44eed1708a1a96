package dev.todochatbot.chatbot.assistant.turn;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** One event of a turn's stream, numbered from 1 within its turn; {@code data} is JSON. */
@RegisterForReflection(registerFullHierarchy = true)
public record TurnEvent(int id, String type, String data) {}
