package dev.todochatbot.todo.mcp.argument;

import io.quarkiverse.mcp.server.ToolArg;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** The arguments of the tools that need a task and nothing else. */
@RegisterForReflection(registerFullHierarchy = true)
public record OneTask(@ToolArg(description = Words.TASK) Reference task) {}
