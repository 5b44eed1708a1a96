package dev.todochatbot.todo.task;

import java.util.UUID;

/**
 * What an undo did.
 *
 * @param changeSet the undo's own, which takes it back
 * @param restored how many tasks it changed
 */
public record Undone(UUID changeSet, int restored) {}
