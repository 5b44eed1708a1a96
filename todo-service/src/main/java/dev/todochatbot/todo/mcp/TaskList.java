package dev.todochatbot.todo.mcp;

import java.util.List;

import dev.todochatbot.todo.task.Task;

/**
 * What {@code list_tasks} found.
 *
 * @param total how many there are
 * @param truncated whether there are more than {@code items} holds
 */
public record TaskList(List<Task> items, long total, boolean truncated) {}
