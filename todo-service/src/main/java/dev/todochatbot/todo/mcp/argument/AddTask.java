package dev.todochatbot.todo.mcp.argument;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import dev.todochatbot.todo.priority.Priority;
import dev.todochatbot.todo.task.wish.NewDue;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** The arguments of {@code add_task}; {@code null} is as good as left out. */
@RegisterForReflection(registerFullHierarchy = true)
public record AddTask(
        @ToolArg(description = "What is to be done, without date, tags and list: 1 to 200 characters")
        String title,

        @ToolArg(required = false, description = "Details in Markdown")
        String notes,

        @ToolArg(required = false, description = Words.DUE) NewDue due,

        @ToolArg(required = false, description = "none where left out")
        Priority priority,

        @ToolArg(required = false, description = "Up to 20 words without #")
        List<String> tags,

        @ToolArg(required = false, description = "Name or id of an existing list; the Inbox where left out")
        String list,

        @ToolArg(required = false, description = Words.RECURRENCE)
        JsonNode recurrence,

        @ToolArg(required = false, description = Words.START)
        String start,

        @ToolArg(required = false, description = Words.DURATION)
        String duration,

        @ToolArg(required = false, description = "Up to 20; each has at or before")
        List<Said.Reminder> reminders,

        @ToolArg(required = false, description = "The lines of its checklist, up to 100")
        List<Said.Subtask> subtasks) {}
