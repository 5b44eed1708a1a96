package dev.todochatbot.todo.task;

import java.util.UUID;

/** One line of a task's checklist. */
public record Subtask(UUID id, String title, boolean done) {}
