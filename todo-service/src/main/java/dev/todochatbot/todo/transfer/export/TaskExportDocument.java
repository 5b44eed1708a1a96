package dev.todochatbot.todo.transfer.export;

import java.util.List;

import dev.todochatbot.todo.list.TaskList;
import dev.todochatbot.todo.task.Task;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * All that an owner has outside the trash, for the document: it is written in parts.
 *
 * @param lists the Inbox first, archived ones, too
 * @param tasks by their numbers
 */
@RegisterForReflection(registerFullHierarchy = true)
record TaskExportDocument(List<TaskList> lists, List<Task> tasks) {}
