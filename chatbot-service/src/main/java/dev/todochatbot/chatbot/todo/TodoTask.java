package dev.todochatbot.chatbot.todo;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** What this service needs to know of a task to name it and to notice that it has changed. */
@JsonIgnoreProperties(ignoreUnknown = true)
@RegisterForReflection(registerFullHierarchy = true)
public record TodoTask(UUID id, long number, String title, long version) {}
