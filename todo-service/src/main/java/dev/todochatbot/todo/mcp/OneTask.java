package dev.todochatbot.todo.mcp;

import io.quarkiverse.mcp.server.ToolArg;

/** The arguments of the tools that need a task and nothing else. */
record OneTask(@ToolArg(description = Words.TASK) Reference task) {}
