package dev.todochatbot.todo.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import dev.todochatbot.common.validation.ExactlyOne;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * When to remind, as a caller gives it: {@code {"at": "2026-11-30T08:00:00Z"}}, or so long before the task is due,
 * {@code {"before": "PT30M"}}. The stamps, which reads show, are passed over; only an import takes them.
 *
 * @param id of a reminder that the task already has; null makes a new one
 * @param at null where {@code before} is given, and the other way round
 * @param before 0 to 366 days
 */
@ExactlyOne(
        value = {"at", "before"},
        asAWhole = true)
@RegisterForReflection(registerFullHierarchy = true)
public record NewReminder(
        UUID id,
        Instant at,

        @DurationMin(message = "must be 0 to 366 days") @DurationMax(days = 366, message = "must be 0 to 366 days")
        Duration before,

        Instant firedAt,
        Instant snoozedUntil,
        Instant dismissedAt) {}
