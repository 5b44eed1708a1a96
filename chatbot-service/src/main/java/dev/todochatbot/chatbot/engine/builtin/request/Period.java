package dev.todochatbot.chatbot.engine.builtin.request;

/**
 * A time that is over, in words for todo-service to resolve.
 *
 * @param from the first day or a whole period
 * @param to the last day, or the same period; null for up to now
 * @param said as the user said it
 */
public record Period(String from, String to, String said) {}
