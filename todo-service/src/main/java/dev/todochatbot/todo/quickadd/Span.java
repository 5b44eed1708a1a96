package dev.todochatbot.todo.quickadd;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Which characters of the text were taken for what.
 *
 * @param start offset of the first character, in UTF-16 units
 * @param end offset behind the last one
 */
public record Span(int start, int end, Kind kind) {

    public enum Kind {
        @JsonProperty("due")
        DUE,
        @JsonProperty("recurrence")
        RECURRENCE,
        @JsonProperty("duration")
        DURATION,
        @JsonProperty("priority")
        PRIORITY,
        @JsonProperty("tag")
        TAG,
        @JsonProperty("list")
        LIST
    }
}
