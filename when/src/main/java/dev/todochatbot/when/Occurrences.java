package dev.todochatbot.when;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import dev.todochatbot.when.rule.Frequency;
import dev.todochatbot.when.rule.Rule;
import dev.todochatbot.when.rule.Schedule;

/**
 * The days on which a repeating task is due. Rules are read on the wall clock of the due's zone, so 9:00 stays 9:00. Every
 * answer comes within {@link Schedule}'s bound of steps.
 */
public final class Occurrences {

    /** An occurrence so much later is none of a due that was moved off the days of its rule. */
    private static final int YEARS_AHEAD = 50;

    /** A zone moves its clocks by a day at most. */
    private static final int HOURS_SKIPPED = 24;

    /**
     * What the task goes on with.
     *
     * @param recurrence the same, except that a {@code COUNT} has gone down by the occurrences that are over
     */
    public record Next(Due due, Recurrence recurrence) {}

    private Occurrences() {}

    /**
     * The first occurrence at or after a due, whose kind, time and zone it keeps: where an occurrence comes first, an
     * interval says only what follows it.
     *
     * @return empty if the rule ends before
     * @throws IllegalArgumentException if it is no rule
     */
    public static Optional<Due> first(Recurrence recurrence, Due earliest) {
        var rule = rule(recurrence, earliest).eachPeriod();
        var start = local(earliest);
        return Schedule.of(rule, start, false)
                .onOrAfter(start)
                .filter(it -> isWithin(rule, it, earliest))
                .map(it -> due(it, earliest));
    }

    /**
     * The occurrence that follows a completed one: counted from its due, the first after it that is not in the past;
     * counted from the completion, the first after the day of the completion. A due that was moved to where the rule never
     * comes goes on with the rule's next own day.
     *
     * @param completed the due of the occurrence that is done; null where it has lost its due: then it was today's
     * @param now the moment of the completion, in the zone of the owner
     * @return empty after the last one, and where none is found within the bound of steps
     */
    public static Optional<Next> next(Recurrence recurrence, Due completed, ZonedDateTime now) {
        try {
            var done = completed == null ? new Due.OnDay(now.toLocalDate()) : completed;
            return new Series(recurrence, rule(recurrence, done), done, now).next();
        } catch (IllegalArgumentException unreadable) {
            // Stored long ago, by a version that took it: a task can always be finished
            return Optional.empty();
        }
    }

    /** A completion: what it is counted from, and from when on the next one may be. */
    private record Series(Recurrence recurrence, Rule rule, Due completed, ZonedDateTime now) {

        Optional<Next> next() {
            var start = fromCompletion() ? anchor() : completed;
            var inStep = next(rule, start, fromCompletion());
            if (inStep.filter(it -> it.due().day().getYear() <= now.getYear() + YEARS_AHEAD)
                            .isPresent()
                    || meets(start)) return inStep;
            return next(rule.eachPeriod(), start, true).or(() -> inStep);
        }

        private boolean fromCompletion() {
            return recurrence.from() == Recurrence.From.COMPLETION;
        }

        /** Whether the due is one of the rule's days, whatever the interval. */
        private boolean meets(Due due) {
            var at = local(due);
            return Schedule.of(rule.eachPeriod(), at, fromCompletion())
                    .onOrAfter(at)
                    .filter(at::equals)
                    .isPresent();
        }

        private Optional<Next> next(Rule rule, Due start, boolean clamps) {
            var schedule = Schedule.of(rule, local(start), clamps);
            var left = rule.count() == null ? Integer.MAX_VALUE : rule.count();
            // Missed ones need not be looked at unless they count
            var from = rule.count() == null || fromCompletion() ? soonest(start) : afterwards(start);
            while (left > 0) {
                var found = schedule.onOrAfter(from);
                if (found.filter(it -> isWithin(rule, it, start)).isEmpty()) return Optional.empty();
                var due = due(found.get(), start);
                from = found.get().plusSeconds(1);
                if (!isAfter(due, start)) continue;
                if (rule.count() != null) left = fromCompletion() ? rule.count() - 1 : left - 1;
                if (left > 0 && isAhead(due))
                    return Optional.of(new Next(
                            due, Kept.of(recurrence, rule, rule.count() == null ? null : left, found.get(), due)));
            }
            return Optional.empty();
        }

        /** The completion, as a due like the one that was completed. */
        private Due anchor() {
            return switch (completed) {
                case Due.OnDay day -> day.onDay(now.toLocalDate());
                case Due.AtTime time -> {
                    var there = now.withZoneSameInstant(time.zone());
                    yield rule.frequency() == Frequency.HOURLY
                            ? Due.AtTime.within(there.toLocalDateTime().truncatedTo(ChronoUnit.MINUTES), time.zone())
                            : time.onDay(there.toLocalDate());
                }
            };
        }

        /** Nothing before this is ahead. */
        private LocalDateTime soonest(Due start) {
            var past = start instanceof Due.AtTime time
                    ? now.withZoneSameInstant(time.zone()).toLocalDateTime().minusHours(HOURS_SKIPPED)
                    : now.toLocalDate().atStartOfDay();
            var after = afterwards(start);
            return past.isAfter(after) ? past : after;
        }

        private static LocalDateTime afterwards(Due start) {
            return start instanceof Due.OnDay(var day)
                    ? day.plusDays(1).atStartOfDay()
                    : local(start).plusSeconds(1);
        }

        private static boolean isAfter(Due due, Due other) {
            return switch (due) {
                case Due.OnDay day -> day.date().isAfter(other.day());
                case Due.AtTime time -> time.dateTime().isAfter(((Due.AtTime) other).dateTime());
            };
        }

        private boolean isAhead(Due due) {
            var afterToday = fromCompletion() && rule.frequency() != Frequency.HOURLY;
            return switch (due) {
                case Due.OnDay day -> fromCompletion() || !day.date().isBefore(now.toLocalDate());
                case Due.AtTime time ->
                    afterToday
                            ? time.day()
                                    .isAfter(
                                            now.withZoneSameInstant(time.zone()).toLocalDate())
                            : !time.instant().isBefore(now.toInstant());
            };
        }
    }

    private static Rule rule(Recurrence recurrence, Due due) {
        var rule = Rule.parse(recurrence.rule());
        return due instanceof Due.OnDay ? rule.untimed() : rule;
    }

    private static boolean isWithin(Rule rule, LocalDateTime found, Due like) {
        if (rule.until() == null) return true;
        return like instanceof Due.AtTime time
                ? !found.isAfter(rule.until().in(time.zone()))
                : !found.toLocalDate().isAfter(rule.until().at().toLocalDate());
    }

    private static LocalDateTime local(Due due) {
        return due instanceof Due.AtTime time ? time.dateTime() : due.day().atStartOfDay();
    }

    private static Due due(LocalDateTime found, Due like) {
        return like instanceof Due.AtTime time
                ? Due.AtTime.within(found, time.zone())
                : new Due.OnDay(found.toLocalDate());
    }
}
