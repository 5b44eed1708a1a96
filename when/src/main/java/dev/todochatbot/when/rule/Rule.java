package dev.todochatbot.when.rule;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.Weekday;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;

/**
 * A rule of RFC 5545 (section 3.3.10), taken apart. The library only reads it: its own iteration unfolds a whole interval in
 * memory and gives up on sparse rules, so {@link Schedule} finds the days.
 *
 * @param count null where it does not end by number
 * @param until null where it does not end by date
 */
public record Rule(
        Frequency frequency,
        int interval,
        Integer count,
        Until until,
        Days days,
        TreeSet<Integer> positions,
        TreeSet<Integer> hours,
        TreeSet<Integer> minutes,
        TreeSet<Integer> seconds,
        DayOfWeek weekStart) {

    /**
     * The last moment.
     *
     * @param utc whether it is said in UTC; otherwise on the wall clock of the due
     */
    public record Until(LocalDateTime at, boolean utc) {

        public LocalDateTime in(ZoneId zone) {
            return utc ? at.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).toLocalDateTime() : at;
        }
    }

    /** @throws IllegalArgumentException if it is no rule, or has a part that no day can be found by */
    public static Rule parse(String text) {
        try {
            return of(new RecurrenceRule(text, RecurrenceRule.RfcMode.RFC5545_STRICT));
        } catch (InvalidRecurrenceRuleException | RuntimeException invalid) {
            throw new IllegalArgumentException("not an RFC 5545 rule: " + text, invalid);
        }
    }

    /** The same without its interval: where it may start. */
    public Rule eachPeriod() {
        return new Rule(frequency, 1, count, until, days, positions, hours, minutes, seconds, weekStart);
    }

    /** The same for a due without a time: hours and minutes say nothing of a day. */
    public Rule untimed() {
        var none = new TreeSet<Integer>();
        return new Rule(frequency, interval, count, until, days, positions, none, none, none, weekStart);
    }

    private static Rule of(RecurrenceRule rule) {
        return new Rule(
                Frequency.valueOf(rule.getFreq().name()),
                rule.getInterval(),
                rule.getCount(),
                rule.getUntil() == null ? null : until(rule.getUntil()),
                new Days(
                        months(rule),
                        numbers(rule, Part.BYWEEKNO),
                        numbers(rule, Part.BYYEARDAY),
                        numbers(rule, Part.BYMONTHDAY),
                        weekdays(rule),
                        false),
                numbers(rule, Part.BYSETPOS),
                numbers(rule, Part.BYHOUR),
                numbers(rule, Part.BYMINUTE),
                numbers(rule, Part.BYSECOND),
                weekday(rule.getWeekStart()));
    }

    private static Until until(DateTime until) {
        try {
            var day = LocalDate.of(until.getYear(), until.getMonth() + 1, until.getDayOfMonth());
            var time = until.isAllDay()
                    ? LocalTime.of(23, 59, 59)
                    : LocalTime.of(until.getHours(), until.getMinutes(), until.getSeconds());
            return new Until(day.atTime(time), !until.isFloating());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("UNTIL is no date", e);
        }
    }

    private static TreeSet<Integer> numbers(RecurrenceRule rule, Part part) {
        var numbers = rule.getByPart(part);
        return numbers == null ? new TreeSet<>() : new TreeSet<>(numbers);
    }

    /** The library counts months from 0. */
    private static TreeSet<Integer> months(RecurrenceRule rule) {
        var months = new TreeSet<Integer>();
        numbers(rule, Part.BYMONTH).forEach(month -> months.add(month + 1));
        return months;
    }

    private static List<Days.Weekday> weekdays(RecurrenceRule rule) {
        var days = rule.getByDayPart();
        return days == null
                ? List.of()
                : days.stream()
                        .map(day -> new Days.Weekday(day.pos, weekday(day.weekday)))
                        .distinct()
                        .toList();
    }

    private static DayOfWeek weekday(Weekday day) {
        return List.of(DayOfWeek.values()).stream()
                .filter(known -> known.name().startsWith(day.name().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }
}
