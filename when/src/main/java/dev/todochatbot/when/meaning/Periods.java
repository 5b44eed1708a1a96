package dev.todochatbot.when.meaning;

import java.time.LocalDate;
import java.time.YearMonth;

import dev.todochatbot.when.DayRange;

/** Weeks, months and years that are looked at. */
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
            case "lastdays" -> new DayRange(today.minusDays(slots.number(1, "n") - 1L), today);
            case "nextdays" -> new DayRange(today, today.plusDays(slots.number(1, "n") - 1L));
            default -> throw new IllegalArgumentException("no period is called " + action);
        };
    }
}
