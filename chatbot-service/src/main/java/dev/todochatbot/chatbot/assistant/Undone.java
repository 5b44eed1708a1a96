package dev.todochatbot.chatbot.assistant;

import java.util.UUID;

/**
 * What an undo did.
 *
 * @param changeSet of the undo, which can be undone in its turn
 * @param restored how many tasks are as they were
 */
record Undone(UUID changeSet, long restored) {}
