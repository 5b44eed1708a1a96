package dev.todochatbot.when.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Set;

/**
 * Which days a rule names. What is empty says nothing; negative numbers count from the end.
 *
 * @param clamped whether a month that is too short for a day of it has it on its last one
 */
public record Days(
        Set<Integer> months,
        Set<Integer> weekNumbers,
        Set<Integer> yearDays,
        Set<Integer> monthDays,
        List<Weekday> weekdays,
        boolean clamped) {

    /**
     * A day of the week.
     *
     * @param place the first, the second …, -1 the last of its month or year; 0 for every one
     */
    public record Weekday(int place, DayOfWeek day) {}

    /** The same with what a rule takes from its start where it does not say it (RFC 5545, section 3.3.10). */
    Days startingOn(LocalDate start, Frequency frequency, boolean clamps) {
        if (frequency == Frequency.YEARLY && !monthDays.isEmpty() && months.isEmpty() && yearDays.isEmpty())
            return new Days(Set.of(start.getMonthValue()), weekNumbers, yearDays, monthDays, weekdays, false);
        var saysDay = !(yearDays.isEmpty() && monthDays.isEmpty() && weekdays.isEmpty());
        if (saysDay || frequency.compareTo(Frequency.WEEKLY) < 0) return this;
        if (frequency == Frequency.WEEKLY || frequency == Frequency.WEEK_YEARLY)
            return new Days(
                    months, weekNumbers, yearDays, monthDays, List.of(new Weekday(0, start.getDayOfWeek())), false);
        var month = frequency == Frequency.YEARLY && months.isEmpty() ? Set.of(start.getMonthValue()) : months;
        return new Days(month, weekNumbers, yearDays, Set.of(start.getDayOfMonth()), weekdays, clamps);
    }

    /** @param ofMonth whether the second Monday is that of a month, not of a year */
    boolean include(LocalDate day, DayOfWeek weekStart, boolean ofMonth) {
        return inMonth(day)
                && (weekNumbers.isEmpty() || inWeek(day, weekStart))
                && (yearDays.isEmpty() || counted(yearDays, day.getDayOfYear(), day.lengthOfYear()))
                && (monthDays.isEmpty() || onMonthDay(day))
                && (weekdays.isEmpty() || onWeekday(day, ofMonth));
    }

    private boolean inMonth(LocalDate day) {
        return months.isEmpty() || months.contains(day.getMonthValue());
    }

    /** The next day that is worth a look: one of a month that is named. */
    LocalDate after(LocalDate day) {
        return inMonth(day) ? day.plusDays(1) : day.withDayOfMonth(1).plusMonths(1);
    }

    private boolean inWeek(LocalDate day, DayOfWeek weekStart) {
        var week = WeekFields.of(weekStart, Frequency.DAYS_OF_FIRST_WEEK).weekOfWeekBasedYear();
        return counted(
                weekNumbers, day.get(week), (int) week.rangeRefinedBy(day).getMaximum());
    }

    private boolean onMonthDay(LocalDate day) {
        var n = day.getDayOfMonth();
        var last = day.lengthOfMonth();
        return counted(monthDays, n, last)
                || clamped && n == last && monthDays.stream().anyMatch(it -> it > last);
    }

    private boolean onWeekday(LocalDate day, boolean ofMonth) {
        var n = ofMonth ? day.getDayOfMonth() : day.getDayOfYear();
        var fromEnd = (ofMonth ? day.lengthOfMonth() : day.lengthOfYear()) - n;
        var place = (n - 1) / 7 + 1;
        var placeFromEnd = -(fromEnd / 7) - 1;
        return weekdays.stream()
                .anyMatch(it -> it.day() == day.getDayOfWeek()
                        && (it.place() == 0 || it.place() == place || it.place() == placeFromEnd));
    }

    private static boolean counted(Set<Integer> numbers, int n, int last) {
        return numbers.contains(n) || numbers.contains(n - last - 1);
    }
}
