package dev.todochatbot.todo.change;

import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What an undo did.
 *
 * @param changeSet the undo's own, which takes it back
 * @param restored how many tasks and lists it changed
 */
@RegisterForReflection(registerFullHierarchy = true)
public record Undone(UUID changeSet, int restored) {}
