package dev.todochatbot.todo.task;

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

    Recurrence checked() {
        try {
            return new Recurrence(RecurrenceRules.normal(rule), from);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(
                    "recurrence.rule", "must be a rule of RFC 5545 that repeats: " + e.getMessage());
        }
    }
}
