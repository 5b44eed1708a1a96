package dev.todochatbot.when;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.todochatbot.when.rule.RecurrenceText;

/**
 * How a task comes again.
 *
 * @param rule an RFC 5545 RRULE without its name, such as {@code FREQ=WEEKLY;BYDAY=MO}
 * @param from what the next occurrence is counted from; the due date where nothing is said
 */
@JsonIgnoreProperties(value = "text", allowGetters = true)
public record Recurrence(@JsonProperty(required = true) String rule, From from) {

    public Recurrence {
        Objects.requireNonNull(rule, "rule");
        from = Objects.requireNonNullElse(from, From.DUE);
    }

    /** The same for people: {@code every Monday after completion}. */
    @JsonProperty("text")
    public String text() {
        return RecurrenceText.of(rule) + (from == From.COMPLETION ? " after completion" : "");
    }

    public enum From {
        @JsonProperty("due")
        DUE,
        @JsonProperty("completion")
        COMPLETION
    }
}
