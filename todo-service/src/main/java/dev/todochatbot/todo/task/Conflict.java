package dev.todochatbot.todo.task;

import java.util.List;
import java.util.UUID;

/** A task that keeps a change set from being undone, and the fields that were changed again since. */
public record Conflict(UUID taskId, int number, String title, List<String> fields) {}
