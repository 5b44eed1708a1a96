package dev.todochatbot.when.rule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The moments that a rule names, on the wall clock; its end is not looked at. It looks at one day after the other and skips
 * the periods between its intervals, so that it needs no more memory than one period has days, and it gives up after
 * {@link #MOST_STEPS}.
 */
public final class Schedule {

    /** Five hundred years of days, or eleven of hours: some hundredths of a second. */
    static final int MOST_STEPS = 200_000;

    /** Of a due (RFC 3339). */
    private static final int LAST_YEAR = 9999;

    private final Rule rule;
    private final Frequency frequency;
    private final Days days;
    private final long start;
    private final long last;
    private final List<LocalTime> times;
    private int steps;

    private Schedule(Rule rule, LocalDateTime start, boolean clamps) {
        this.rule = rule;
        this.frequency = rule.days().weekNumbers().isEmpty() ? rule.frequency() : Frequency.WEEK_YEARLY;
        this.days = rule.days().startingOn(start.toLocalDate(), frequency, clamps);
        this.start = period(start);
        this.last = period(LocalDate.of(LAST_YEAR, 12, 31).atTime(23, 59));
        this.times = times(rule, start.toLocalTime());
    }

    /**
     * @param start where the interval is counted from, and what gives the day and time that the rule does not say
     * @param clamps whether a day that the rule does not say is the last one of a month that is too short for it
     */
    public static Schedule of(Rule rule, LocalDateTime start, boolean clamps) {
        return new Schedule(rule, start, clamps);
    }

    /** @return empty after the year 9999, and where the bound of steps is reached before */
    public Optional<LocalDateTime> onOrAfter(LocalDateTime from) {
        for (var period = aligned(period(from)); period <= last && steps < MOST_STEPS; period = beyond(period)) {
            var found = within(period, from);
            if (found != null) return Optional.of(found).filter(it -> it.getYear() <= LAST_YEAR);
        }
        return Optional.empty();
    }

    /** What was looked at until now: periods and days. */
    public int steps() {
        return steps;
    }

    private long period(LocalDateTime at) {
        return frequency.period(at, rule.weekStart());
    }

    /** The first period at or after this one that the interval meets. */
    private long aligned(long period) {
        var interval = (long) rule.interval();
        return period <= start ? start : start + Math.ceilDiv(period - start, interval) * interval;
    }

    /** A day without any occurrence is left as a whole. */
    private long beyond(long period) {
        if (frequency.compareTo(Frequency.DAILY) > 0) return aligned(period + 1);
        var day = first(period);
        return aligned(included(day) ? period + 1 : period(days.after(day).atStartOfDay()));
    }

    private LocalDate first(long period) {
        return frequency.firstDay(period, rule.weekStart());
    }

    private LocalDateTime within(long period, LocalDateTime from) {
        steps++;
        var times = times(period);
        var end = frequency.lastDay(period, rule.weekStart());
        if (!rule.positions().isEmpty()) return placed(first(period), end, times, from);
        var first = from.toLocalDate().isAfter(first(period)) ? from.toLocalDate() : first(period);
        for (var day = first; !day.isAfter(end); day = days.after(day)) {
            steps++;
            if (!included(day)) continue;
            for (var time : times) if (!day.atTime(time).isBefore(from)) return day.atTime(time);
        }
        return null;
    }

    /** BYSETPOS: the places count over all moments of the period. */
    private LocalDateTime placed(LocalDate first, LocalDate end, List<LocalTime> times, LocalDateTime from) {
        var all = new ArrayList<LocalDate>();
        for (var day = first; !day.isAfter(end); day = days.after(day)) {
            steps++;
            if (included(day)) all.add(day);
        }
        var size = all.size() * times.size();
        var moments = new TreeSet<LocalDateTime>();
        for (var position : rule.positions()) {
            var place = position > 0 ? position - 1 : size + position;
            if (place >= 0 && place < size)
                moments.add(all.get(place / times.size()).atTime(times.get(place % times.size())));
        }
        return moments.ceiling(from);
    }

    private boolean included(LocalDate day) {
        var ofMonth = frequency == Frequency.MONTHLY || !rule.days().months().isEmpty();
        return days.include(day, rule.weekStart(), ofMonth);
    }

    private List<LocalTime> times(long period) {
        if (frequency != Frequency.HOURLY) return times;
        var hour = (int) Math.floorMod(period, 24L);
        if (!rule.hours().isEmpty() && !rule.hours().contains(hour)) return List.of();
        return times.stream().map(time -> time.withHour(hour)).toList();
    }

    /** The times of a day, or of an hour. No more than its minutes: of several seconds the first one counts. */
    private static List<LocalTime> times(Rule rule, LocalTime start) {
        var hours = rule.hours().isEmpty() || rule.frequency() == Frequency.HOURLY
                ? List.of(start.getHour())
                : rule.hours();
        var minutes = rule.minutes().isEmpty() ? List.of(start.getMinute()) : rule.minutes();
        var second = rule.seconds().isEmpty()
                ? start.getSecond()
                : Math.min(59, rule.seconds().first());
        return hours.stream()
                .flatMap(hour -> minutes.stream().map(minute -> LocalTime.of(hour, minute, second)))
                .toList();
    }
}
