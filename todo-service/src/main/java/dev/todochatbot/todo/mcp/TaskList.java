package dev.todochatbot.todo.mcp;

import java.util.List;

import dev.todochatbot.todo.task.Task;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What {@code list_tasks} found.
 *
 * @param total how many there are
 * @param truncated whether there are more than {@code items} holds
 */
@RegisterForReflection(registerFullHierarchy = true)
public record TaskList(List<Task> items, long total, boolean truncated) {}
