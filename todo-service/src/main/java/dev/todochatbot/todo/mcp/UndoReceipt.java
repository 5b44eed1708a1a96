package dev.todochatbot.todo.mcp;

import java.util.List;
import java.util.UUID;

import dev.todochatbot.todo.activity.Event;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What {@code undo_change} did.
 *
 * @param changeSet of the undoing, which can be undone itself
 * @param restored how many tasks and lists are again as they were
 */
@RegisterForReflection(registerFullHierarchy = true)
public record UndoReceipt(UUID changeSet, int restored, List<Event> events) {}
