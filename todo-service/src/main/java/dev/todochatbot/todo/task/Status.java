package dev.todochatbot.todo.task;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether there is still something to do. */
public enum Status {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("done")
    DONE
}
