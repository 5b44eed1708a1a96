package dev.todochatbot.todo.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.todochatbot.when.Due;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A reminder of a task: at a moment, or so long before the task is due. Its row and every wire show it like this.
 *
 * @param id null only in what events from before there were ids tell
 * @param at absent where {@code before} is there, and the other way round
 * @param before counted back from the moment the task is due; where it is due on a day, from the first moment of that day
 *     where its owner lives
 * @param firedAt when it came last; null before
 * @param snoozedUntil when it comes again; null where it does not
 * @param dismissedAt when it was put away; null before
 */
@RegisterForReflection(registerFullHierarchy = true)
public record Reminder(
        UUID id,
        @JsonInclude(JsonInclude.Include.NON_NULL) Instant at,
        @JsonInclude(JsonInclude.Include.NON_NULL) Duration before,
        @Schema(nullable = true) Instant firedAt,
        @Schema(nullable = true) Instant snoozedUntil,
        @Schema(nullable = true) Instant dismissedAt) {

    /** One that has not come yet. */
    static Reminder of(UUID id, Instant at, Duration before) {
        return new Reminder(id, at, before, null, null, null);
    }

    /**
     * When it comes next; null where it does not. The database counts the same ({@code alarm_moment}).
     *
     * @param due of its task; null where that has none
     * @param zone of the owner
     */
    Instant next(Due due, ZoneId zone) {
        if (dismissedAt != null) return null;
        if (snoozedUntil != null) return snoozedUntil;
        if (firedAt != null) return null;
        if (at != null) return at;
        return switch (due) {
            case null -> null;
            case Due.AtTime time -> time.instant().minus(before);
            case Due.OnDay(var day) -> day.atStartOfDay(zone).toInstant().minus(before);
        };
    }

    boolean saysTheSame(Reminder other) {
        return Objects.equals(at, other.at) && Objects.equals(before, other.before);
    }

    boolean hasTheStampsOf(Reminder other) {
        return stampedLike(other).equals(this);
    }

    private Reminder stampedLike(Reminder other) {
        return stamped(other.firedAt, other.snoozedUntil, other.dismissedAt);
    }

    private Reminder stamped(Instant fired, Instant snoozed, Instant dismissed) {
        return new Reminder(id, at, before, fired, snoozed, dismissed);
    }

    Reminder named(UUID other) {
        return new Reminder(other, at, before, firedAt, snoozedUntil, dismissedAt);
    }

    /** The same before it came. */
    Reminder armed() {
        return of(id, at, before);
    }

    /** The same where a task has another due: what counts from it comes once more. */
    Reminder forAnotherDue() {
        return before == null ? this : armed();
    }

    /** What should have come by now does not come any more: it counts as come at its moment, and as seen. */
    Reminder passedOver(Due due, Instant now, ZoneId zone) {
        var next = next(due, zone);
        return next == null || next.isAfter(now) ? this : stamped(next, null, now);
    }

    Reminder snoozed(Instant until) {
        return stamped(firedAt, until, null);
    }

    Reminder dismissed(Instant now) {
        return dismissedAt != null ? this : stamped(firedAt, null, now);
    }
}
