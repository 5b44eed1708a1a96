package dev.todochatbot.todo.priority;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much a task matters; the order of the constants is the order of importance, and their ordinals are stored. */
public enum Priority {
    @JsonProperty("none")
    NONE,
    @JsonProperty("low")
    LOW,
    @JsonProperty("medium")
    MEDIUM,
    @JsonProperty("high")
    HIGH
}
