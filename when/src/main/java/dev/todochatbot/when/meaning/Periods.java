package dev.todochatbot.when.meaning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

import dev.todochatbot.when.DayRange;

/** Weeks, months and years that are looked at, and days that are over or go on. */
final class Periods {

    private final LocalDate today;

    Periods(LocalDate today) {
        this.today = today;
    }

    DayRange of(String action, Object constant, Slots slots) {
        return switch (action) {
            case "weeks" -> {
                var monday = Shift.monday(today).plusWeeks((Integer) constant);
                yield new DayRange(monday, monday.plusDays(6));
            }
            case "months" -> {
                var month = YearMonth.from(today).plusMonths((Integer) constant);
                yield new DayRange(month.atDay(1), month.atEndOfMonth());
            }
            case "years" -> {
                var first = today.plusYears((Integer) constant).withDayOfYear(1);
                yield new DayRange(first, first.plusYears(1).minusDays(1));
            }
            case "weekend" -> {
                var saturday = Shift.monday(today).plusWeeks((Integer) constant).plusDays(5);
                yield new DayRange(saturday, saturday.plusDays(1));
            }
            case "quarters" -> {
                var first = YearMonth.of(today.getYear(), today.getMonth().firstMonthOfQuarter())
                        .plusMonths(3L * (Integer) constant);
                yield new DayRange(first.atDay(1), first.plusMonths(2).atEndOfMonth());
            }
            case "named" -> month(DateMeanings.month(slots), DateMeanings.year(slots));
            case "between" -> between(day(slots.before().last()), day(slots.last()));
            case "within" -> {
                var month = DateMeanings.month(slots);
                yield between(
                        day(CalendarDay.of(null, month, slots.number(0, "d"))),
                        day(CalendarDay.of(null, month, slots.number(0, "dom"))));
            }
            case "weekends" -> {
                var saturday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
                // On its days "last weekend" is the one before
                var last = today.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? (Integer) constant : 0;
                yield new DayRange(
                        saturday.plusWeeks(last), saturday.plusWeeks(last).plusDays(1));
            }
            case "rest" -> new DayRange(today, last(constant.toString()));
            case "ahead" -> ahead(Shift.by(today, slots.number(1, "n"), slots.any("unit")));
            case "lastdays" -> new DayRange(today.minusDays(slots.number(1, "n") - 1L), today);
            case "nextdays" -> new DayRange(today, today.plusDays(slots.number(1, "n") - 1L));
            case "recently" -> new DayRange(today.minusDays((Integer) constant - 1L), today);
            case "days" -> day(today.plusDays((Integer) constant));
            case "weekday" -> day(today.with(TemporalAdjusters.previous(DayMeanings.weekday(slots))));
            case "last" -> day(((CalendarDay) slots.any("date")).upTo(today));
            case "ago" -> day(Shift.by(today, -slots.number(0, "n"), slots.any("unit")));
            case "back" -> back(Shift.by(today, -slots.number(1, "n"), slots.any("unit")));
            case "since" -> since((DayRange) slots.last());
            default -> throw new IllegalArgumentException("no period is called " + action);
        };
    }

    /** The one of this name that is not over, or of a year. */
    private DayRange month(int month, Integer year) {
        var said = YearMonth.of(year == null ? today.getYear() : Math.max(1, year), month);
        if (year == null && said.isBefore(YearMonth.from(today))) said = said.plusYears(1);
        return new DayRange(said.atDay(1), said.atEndOfMonth());
    }

    private LocalDate day(Object base) {
        return base instanceof CalendarDay date ? date.from(today) : (LocalDate) base;
    }

    /** "Between monday and friday" on a wednesday ends in the week in which it begins. */
    private static DayRange between(LocalDate from, LocalDate to) {
        if (from == null || to == null) return null;
        var end = to.isBefore(from) ? to.plusWeeks(1) : to;
        return end.isBefore(from) ? null : new DayRange(from, end);
    }

    private LocalDate last(String unit) {
        return switch (unit) {
            case "week" -> Shift.monday(today).plusDays(6);
            case "month" -> YearMonth.from(today).atEndOfMonth();
            default -> today.with(TemporalAdjusters.lastDayOfYear());
        };
    }

    /** "The next two weeks" begin today. */
    private DayRange ahead(LocalDate behind) {
        return behind == null || !behind.isAfter(today) ? null : new DayRange(today, behind.minusDays(1));
    }

    private static DayRange day(LocalDate day) {
        return day == null ? null : new DayRange(day, day);
    }

    /** "The last two weeks" end today. */
    private DayRange back(LocalDate before) {
        return before == null || !before.isBefore(today) ? null : new DayRange(before.plusDays(1), today);
    }

    private DayRange since(DayRange begun) {
        return begun.from().isAfter(today) ? null : new DayRange(begun.from(), today);
    }
}
