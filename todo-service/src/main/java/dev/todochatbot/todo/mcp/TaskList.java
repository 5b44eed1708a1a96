package dev.todochatbot.todo.mcp;

import java.util.List;

import dev.todochatbot.todo.task.Task;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What {@code list_tasks} found.
 *
 * @param total how many there are on all pages together
 * @param truncated whether there are more behind {@code items}
 * @param nextCursor for the following tasks; null where there are none
 */
@RegisterForReflection(registerFullHierarchy = true)
public record TaskList(List<Task> items, long total, boolean truncated, String nextCursor) {}
