package dev.todochatbot.todo.mcp.argument;

import dev.todochatbot.todo.task.wish.NewDue;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** The arguments of {@code reschedule_task}. */
@RegisterForReflection(registerFullHierarchy = true)
public record RescheduleTask(
        @ToolArg(description = Words.TASK) Reference task,

        @ToolArg(description = Words.DUE + ". A day without a time keeps the time that the task has")
        NewDue due) {}
