package dev.todochatbot.todo.mcp;

import java.util.List;

import dev.todochatbot.todo.activity.Event;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What {@code get_activity} found, newest first.
 *
 * @param nextCursor for the following events; null where there are none
 */
@RegisterForReflection(registerFullHierarchy = true)
public record Activity(List<Event> items, String nextCursor) {}
