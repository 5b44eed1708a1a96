package dev.todochatbot.when;

import java.time.ZoneId;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.todochatbot.when.rule.RecurrenceRules;
import dev.todochatbot.when.rule.RecurrenceText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a task comes again.
 *
 * @param rule an RFC 5545 RRULE without its name, such as {@code FREQ=WEEKLY;BYDAY=MO}
 * @param from what the next occurrence is counted from; the due date where nothing is said
 * @param zone of the due, on whose wall clock the text says when it ends; null where the due is a day, or not known
 */
@JsonIgnoreProperties(value = "text", allowGetters = true)
public record Recurrence(
        @JsonProperty(required = true) String rule,
        From from,
        @JsonIgnore @Schema(hidden = true) ZoneId zone) {

    public Recurrence {
        Objects.requireNonNull(rule, "rule");
        from = Objects.requireNonNullElse(from, From.DUE);
    }

    public Recurrence(String rule, From from) {
        this(rule, from, null);
    }

    /** The same beside this due. */
    public Recurrence beside(Due due) {
        return new Recurrence(rule, from, due instanceof Due.AtTime time ? time.zone() : null);
    }

    /** The same for a due without a time, whose owner lives in this zone: it ends with a day, not within one. */
    public Recurrence endingOnADay(ZoneId home) {
        return new Recurrence(RecurrenceRules.endingOnADay(rule, home), from, zone);
    }

    /** The same for people: {@code every Monday after completion}; where there are no words for it, the rule itself. */
    @JsonProperty("text")
    public String text() {
        return RecurrenceText.of(rule, zone) + (from == From.COMPLETION ? " after completion" : "");
    }

    public enum From {
        @JsonProperty("due")
        DUE,
        @JsonProperty("completion")
        COMPLETION
    }
}
