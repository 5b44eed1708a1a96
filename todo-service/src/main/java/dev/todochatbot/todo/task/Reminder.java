package dev.todochatbot.todo.task;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When to remind: {@code {"at": "2026-11-30T08:00:00Z"}}, or so long before the task is due, {@code {"before": "PT30M"}}. */
@Schema(oneOf = {Reminder.At.class, Reminder.Before.class})
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(Reminder.At.class), @JsonSubTypes.Type(Reminder.Before.class)})
public sealed interface Reminder {

    record At(@JsonProperty(required = true) Instant at) implements Reminder {
        public At {
            Objects.requireNonNull(at, "at");
        }
    }

    record Before(@JsonProperty(required = true) Duration before) implements Reminder {
        public Before {
            if (before.isNegative() || before.compareTo(Duration.ofDays(366)) > 0) {
                throw new IllegalArgumentException("a reminder is 0 to 366 days before the task is due");
            }
        }
    }
}
