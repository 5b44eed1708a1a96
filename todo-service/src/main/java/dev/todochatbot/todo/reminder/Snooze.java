package dev.todochatbot.todo.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.validation.constraints.NotNull;

import dev.todochatbot.common.problem.ProblemException;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** @param until when the reminder comes again: in the future, at most 366 days ahead */
@RegisterForReflection(registerFullHierarchy = true)
public record Snooze(@NotNull Instant until) {

    private static final Duration LONGEST = Duration.ofDays(366);

    /** @throws ProblemException 400 naming {@code until} */
    Instant moment(Instant now) {
        var moment = until.truncatedTo(ChronoUnit.MILLIS);
        if (!moment.isAfter(now)) throw ProblemException.invalid("until", "must be in the future");
        if (moment.isAfter(now.plus(LONGEST)))
            throw ProblemException.invalid("until", "must be at most " + LONGEST.toDays() + " days ahead");
        return moment;
    }
}
