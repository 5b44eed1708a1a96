package dev.todochatbot.todo.quickadd;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import dev.todochatbot.todo.task.Due;
import dev.todochatbot.todo.task.Recurrence;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;

/** The days on which a repeating task is due. Rules are read on the wall clock of the due's zone, so 9:00 stays 9:00. */
public final class Occurrences {

    /** Beyond so many missed occurrences (hourly for eleven years) a task has none. */
    private static final int FARTHEST = 100_000;

    /** Of a due. */
    private static final int LAST_YEAR = 9999;

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
     */
    public static Optional<Due> first(Recurrence recurrence, Due earliest) {
        var rule = RecurrenceRules.parse(recurrence.rule());
        rule.setInterval(1);
        endLocally(rule, earliest);
        var found = rule.iterator(local(earliest));
        if (!found.hasNext()) {
            return Optional.empty();
        }
        var occurrence = found.nextDateTime();
        return occurrence.getYear() > LAST_YEAR ? Optional.empty() : Optional.of(due(occurrence, earliest));
    }

    /**
     * The occurrence that follows a completed one: counted from its due, the first after it that is not in the past;
     * counted from the completion, the first after the day of the completion.
     *
     * @param completed the due of the occurrence that is done
     * @param now the moment of the completion, in the zone of the owner
     * @return empty after the last one
     */
    public static Optional<Next> next(Recurrence recurrence, Due completed, ZonedDateTime now) {
        var rule = RecurrenceRules.parse(recurrence.rule());
        var count = rule.getCount();
        endLocally(rule, completed);
        var fromCompletion = recurrence.from() == Recurrence.From.COMPLETION;
        var start = fromCompletion ? anchor(rule, completed, now) : completed;
        var left = count == null ? Integer.MAX_VALUE : count;
        var occurrences = (count == null ? rule : endless(rule)).iterator(local(start));
        for (var step = 0; step < FARTHEST && occurrences.hasNext() && left > 0; step++) {
            var candidate = occurrences.nextDateTime();
            if (candidate.getYear() > LAST_YEAR) {
                return Optional.empty();
            }
            var due = due(candidate, start);
            if (!isAfter(due, start)) {
                continue;
            }
            left = fromCompletion && left < Integer.MAX_VALUE ? count - 1 : left - 1;
            if (left > 0 && isAhead(due, now, fromCompletion && rule.getFreq() != Freq.HOURLY)) {
                return Optional.of(new Next(due, kept(recurrence, rule, count == null ? null : left, candidate, due)));
            }
        }
        return Optional.empty();
    }

    /** The completion, as a due like the one that was completed. */
    private static Due anchor(RecurrenceRule rule, Due completed, ZonedDateTime now) {
        return switch (completed) {
            case Due.OnDay day -> day.onDay(now.toLocalDate());
            case Due.AtTime time -> {
                var there = now.withZoneSameInstant(time.zone());
                yield rule.getFreq() == Freq.HOURLY
                        ? new Due.AtTime(there.toLocalDateTime().truncatedTo(ChronoUnit.MINUTES), time.zone())
                        : time.onDay(there.toLocalDate());
            }
        };
    }

    private static boolean isAfter(Due due, Due other) {
        return switch (due) {
            case Due.OnDay day -> day.date().isAfter(other.day());
            case Due.AtTime time -> time.dateTime().isAfter(((Due.AtTime) other).dateTime());
        };
    }

    private static boolean isAhead(Due due, ZonedDateTime now, boolean afterToday) {
        return switch (due) {
            case Due.OnDay day -> afterToday || !day.date().isBefore(now.toLocalDate());
            case Due.AtTime time ->
                afterToday
                        ? time.day()
                                .isAfter(now.withZoneSameInstant(time.zone()).toLocalDate())
                        : !time.instant().isBefore(now.toInstant());
        };
    }

    /**
     * The recurrence with its new count. A due that had to jump over a skipped hour hands its own time on in the rule, so
     * that the one after it is at the old time again.
     */
    private static Recurrence kept(Recurrence recurrence, RecurrenceRule rule, Integer left, DateTime wanted, Due due) {
        var jumped = due instanceof Due.AtTime time
                && time.dateTime().getHour() * 60 + time.dateTime().getMinute()
                        != wanted.getHours() * 60 + wanted.getMinutes()
                && !rule.hasPart(Part.BYHOUR)
                && rule.getFreq() != Freq.HOURLY;
        var text = recurrence.rule();
        if (jumped) {
            text += ";BYHOUR=" + wanted.getHours() + ";BYMINUTE=" + wanted.getMinutes();
        }
        return new Recurrence(
                left == null ? text : text.replaceFirst("COUNT=\\d+", "COUNT=" + left), recurrence.from());
    }

    private static RecurrenceRule endless(RecurrenceRule rule) {
        return RecurrenceRules.parse(
                rule.toString().replaceFirst(";?COUNT=\\d+", "").replaceFirst("^;", ""));
    }

    /** The library wants the end to be of the kind of the start. */
    private static void endLocally(RecurrenceRule rule, Due due) {
        var until = rule.getUntil();
        if (until == null) {
            return;
        }
        var end = until.isAllDay()
                ? LocalDate.of(until.getYear(), until.getMonth() + 1, until.getDayOfMonth())
                        .atTime(23, 59, 59)
                : LocalDateTime.of(
                        until.getYear(),
                        until.getMonth() + 1,
                        until.getDayOfMonth(),
                        until.getHours(),
                        until.getMinutes(),
                        until.getSeconds());
        if (!until.isFloating() && due instanceof Due.AtTime time) {
            end = end.atZone(until.getTimeZone().toZoneId())
                    .withZoneSameInstant(time.zone())
                    .toLocalDateTime();
        }
        rule.setUntil(local(
                due instanceof Due.AtTime time ? new Due.AtTime(end, time.zone()) : new Due.OnDay(end.toLocalDate())));
    }

    private static DateTime local(Due due) {
        return switch (due) {
            case Due.OnDay(LocalDate day) -> new DateTime(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
            case Due.AtTime time -> {
                var at = time.dateTime();
                yield new DateTime(
                        at.getYear(),
                        at.getMonthValue() - 1,
                        at.getDayOfMonth(),
                        at.getHour(),
                        at.getMinute(),
                        at.getSecond());
            }
        };
    }

    private static Due due(DateTime found, Due like) {
        var day = LocalDate.of(found.getYear(), found.getMonth() + 1, found.getDayOfMonth());
        return like instanceof Due.AtTime time
                ? new Due.AtTime(day.atTime(found.getHours(), found.getMinutes(), found.getSeconds()), time.zone())
                : new Due.OnDay(day);
    }
}
