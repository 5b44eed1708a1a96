package dev.todochatbot.todo.task.wish;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.when.Recurrence;
import dev.todochatbot.when.rule.RecurrenceRules;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * How a task shall come again. Its {@code text}, which reads show, is no part of it and is passed over.
 *
 * @param rule RFC 5545, with or without {@code RRULE:}
 * @param from null means from the due
 */
@JsonIgnoreProperties("text")
@RegisterForReflection(registerFullHierarchy = true)
public record NewRecurrence(@NotNull @RepeatingRule String rule, Recurrence.From from) {

    public static NewRecurrence of(Recurrence recurrence) {
        return recurrence == null ? null : new NewRecurrence(recurrence.rule(), recurrence.from());
    }

    /**
     * The same with the rule as it is stored; one without a rule stays, for that is told elsewhere.
     *
     * @throws ProblemException 400 naming {@code recurrence.rule}
     */
    NewRecurrence normal() {
        try {
            return rule == null ? this : new NewRecurrence(RecurrenceRules.normal(rule), from);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(
                    "recurrence.rule", "must be a rule of RFC 5545 that repeats: " + e.getMessage());
        }
    }

    /** Whether it ends on a day that may be another one elsewhere. */
    boolean ends() {
        return rule != null && rule.contains("UNTIL=");
    }

    /** As it is stored. {@link TaskWords} has read the rule before a transaction opened. */
    Recurrence read() {
        return new Recurrence(rule, from);
    }
}
