package dev.todochatbot.todo.mcp.argument;

import java.util.UUID;

import io.quarkiverse.mcp.server.ToolArg;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** The arguments of {@code undo_change}. */
@RegisterForReflection(registerFullHierarchy = true)
public record UndoChange(
        @ToolArg(description = "The changeSet of a tool's result or of an event of get_activity")
        UUID changeSet) {}
