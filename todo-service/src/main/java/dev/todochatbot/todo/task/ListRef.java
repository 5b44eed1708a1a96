package dev.todochatbot.todo.task;

import java.util.UUID;

/** The list a task is in. */
public record ListRef(UUID id, String name) {}
