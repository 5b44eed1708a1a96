package dev.todochatbot.todo.task;

import java.util.List;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A task that keeps a change set from being undone, and the fields that were changed again since. */
@RegisterForReflection(registerFullHierarchy = true)
public record Conflict(UUID taskId, int number, String title, List<String> fields) {}
