package dev.todochatbot.todo.task;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether there is still something to do. */
public enum Status {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("done")
    DONE;

    /** The word on the wire and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
