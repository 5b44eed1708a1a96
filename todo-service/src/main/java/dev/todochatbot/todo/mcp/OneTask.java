package dev.todochatbot.todo.mcp;

import io.quarkiverse.mcp.server.ToolArg;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** The arguments of the tools that need a task and nothing else. */
@RegisterForReflection(registerFullHierarchy = true)
record OneTask(@ToolArg(description = Words.TASK) Reference task) {}
