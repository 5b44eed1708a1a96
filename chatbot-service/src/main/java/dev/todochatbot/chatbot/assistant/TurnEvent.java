package dev.todochatbot.chatbot.assistant;

/** One event of a turn's stream, numbered from 1 within its turn; {@code data} is JSON. */
record TurnEvent(int id, String type, String data) {}
