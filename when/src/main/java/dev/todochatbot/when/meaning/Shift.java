package dev.todochatbot.when.meaning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Days that lie so far from another. {@code null} is a day beyond the years that a due may have. */
final class Shift {

    private static final int LAST_YEAR = 9999;

    private Shift() {}

    /** Months and years keep the day where they can. */
    static LocalDate by(LocalDate day, int n, Object unit) {
        var shifted =
                switch (unit.toString()) {
                    case "workday" -> workingDays(day, n);
                    case "week" -> day.plusWeeks(n);
                    case "fortnight" -> day.plusWeeks(2L * n);
                    case "month" -> day.plusMonths(n);
                    case "quarter" -> day.plusMonths(3L * n);
                    case "year" -> day.plusYears(n);
                    default -> day.plusDays(n);
                };
        return within(shifted);
    }

    static LocalDate within(LocalDate day) {
        return day.getYear() < 1 || day.getYear() > LAST_YEAR ? null : day;
    }

    private static LocalDate workingDays(LocalDate day, int n) {
        var result = day;
        for (var left = Math.abs(n); left > 0; left--)
            do result = result.plusDays(Integer.signum(n));
            while (result.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0);
        return result;
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The saturday of this week, or its sunday if that is today. */
    static LocalDate weekend(LocalDate today) {
        return today.getDayOfWeek() == DayOfWeek.SUNDAY
                ? today
                : today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    }

    static LocalDate endOfWeek(LocalDate today) {
        var weekend = today.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        return today.with(TemporalAdjusters.nextOrSame(weekend ? DayOfWeek.SUNDAY : DayOfWeek.FRIDAY));
    }

    /** Sunday of Easter (Meeus, Jones and Butcher). */
    static LocalDate easter(int year) {
        var a = year % 19;
        var b = year / 100;
        var c = year % 100;
        var h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
