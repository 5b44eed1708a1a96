package dev.todochatbot.when.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;

/** How often a rule repeats: what one step of its interval is. Its periods are counted, so that any of them can be reached at once. */
public enum Frequency {
    HOURLY,
    DAILY,
    WEEKLY,
    MONTHLY,
    YEARLY,
    /** Years of whole weeks (ISO 8601), which a rule that numbers weeks counts. */
    WEEK_YEARLY;

    /** The first week of a year is the first one with so many days in it. */
    static final int DAYS_OF_FIRST_WEEK = 4;

    /** The number of the period that a moment lies in; the next one's is greater by one. */
    long period(LocalDateTime at, DayOfWeek weekStart) {
        var day = at.toLocalDate().toEpochDay();
        return switch (this) {
            case HOURLY -> day * 24 + at.getHour();
            case DAILY -> day;
            case WEEKLY -> Math.floorDiv(day + shift(weekStart), 7L);
            case MONTHLY -> at.getYear() * 12L + at.getMonthValue() - 1;
            case YEARLY -> at.getYear();
            case WEEK_YEARLY ->
                at.get(WeekFields.of(weekStart, DAYS_OF_FIRST_WEEK).weekBasedYear());
        };
    }

    LocalDate firstDay(long period, DayOfWeek weekStart) {
        return switch (this) {
            case HOURLY -> LocalDate.ofEpochDay(Math.floorDiv(period, 24L));
            case DAILY -> LocalDate.ofEpochDay(period);
            case WEEKLY -> LocalDate.ofEpochDay(period * 7 - shift(weekStart));
            case MONTHLY -> month(period).atDay(1);
            case YEARLY -> LocalDate.of((int) period, 1, 1);
            case WEEK_YEARLY ->
                LocalDate.of((int) period, 1, DAYS_OF_FIRST_WEEK).with(TemporalAdjusters.previousOrSame(weekStart));
        };
    }

    LocalDate lastDay(long period, DayOfWeek weekStart) {
        return switch (this) {
            case HOURLY, DAILY -> firstDay(period, weekStart);
            case WEEKLY -> firstDay(period, weekStart).plusDays(6);
            case MONTHLY -> month(period).atEndOfMonth();
            case YEARLY -> LocalDate.of((int) period, 12, 31);
            case WEEK_YEARLY -> firstDay(period + 1, weekStart).minusDays(1);
        };
    }

    private static YearMonth month(long period) {
        return YearMonth.of((int) (period / 12), (int) (period % 12) + 1);
    }

    /** Days from the start of its week to the first day of 1970, a Thursday. */
    private static int shift(DayOfWeek weekStart) {
        return Math.floorMod(DayOfWeek.THURSDAY.getValue() - weekStart.getValue(), 7);
    }
}
