package dev.todochatbot.todo.mcp.argument;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import dev.todochatbot.todo.priority.Priority;
import dev.todochatbot.todo.task.wish.NewDue;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The arguments of {@code update_task}: the task, and what shall be different. A due, a recurrence, a start and a duration
 * are taken away by {@code null} as well, which the schema does not say: clients drop the description of what has two
 * types.
 */
@RegisterForReflection(registerFullHierarchy = true)
public record UpdateTask(
        @ToolArg(description = Words.TASK) Reference task,

        @ToolArg(required = false, description = "The new title: 1 to 200 characters")
        String title,

        @ToolArg(required = false, description = "The new details in Markdown; empty text removes them")
        String notes,

        @ToolArg(required = false, description = Words.DUE + "; \"none\" removes it")
        NewDue due,

        @ToolArg(required = false, description = "The new priority")
        Priority priority,

        @ToolArg(required = false, description = "All tags it shall have from now on; an empty array removes them")
        List<String> tags,

        @ToolArg(required = false, description = "Name or id of the list it moves to")
        String list,

        @ToolArg(required = false, description = Words.RECURRENCE + "; \"none\" ends it")
        JsonNode recurrence,

        @ToolArg(required = false, description = Words.START + "; \"none\" removes it")
        String start,

        @ToolArg(required = false, description = Words.DURATION + "; \"none\" removes it")
        String duration,

        @ToolArg(
                required = false,
                description = "All reminders it shall have from now on, up to 20; an empty array removes them")
        List<Said.Reminder> reminders,

        @ToolArg(
                required = false,
                description =
                        "All lines its checklist shall have from now on, up to 100: those with their id stay, those"
                                + " without one are new; an empty array removes them")
        List<Said.Subtask> subtasks) {}
