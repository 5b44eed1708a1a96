package dev.todochatbot.when.meaning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A day said by its number.
 *
 * @param year {@code null}: the next one
 * @param month {@code null}: the next one
 * @param day 1 to 31
 */
public record CalendarDay(Integer year, Integer month, int day) {

    /** From one 29 February to the next, over 2100. */
    private static final int MOST_YEARS = 8;

    /** "Friday the 13th" is one of the coming ones. */
    private static final int MOST_MONTHS = 12;

    private static final int LAST_YEAR = 9999;

    /** {@code null} if there is no such day in any year. */
    static CalendarDay of(Integer year, Integer month, int day) {
        if (day < 1 || month != null && (month < 1 || month > 12)) return null;
        if (day > (month == null ? 31 : Month.of(month).maxLength())) return null;
        if (year != null
                && (year < 1 || year > LAST_YEAR || !YearMonth.of(year, month).isValidDay(day))) return null;
        return new CalendarDay(year, month, day);
    }

    /** The day itself, or the next such one, today included. */
    public LocalDate from(LocalDate today) {
        return all(today).findFirst().orElseThrow();
    }

    /** The day itself, or the last such one, today included. */
    LocalDate upTo(LocalDate today) {
        if (year != null) return LocalDate.of(year, month, day);
        return IntStream.rangeClosed(0, month == null ? MOST_MONTHS : MOST_YEARS)
                .mapToObj(back -> month == null
                        ? YearMonth.from(today).minusMonths(back)
                        : YearMonth.of(today.getYear() - back, month))
                .filter(it -> it.isValidDay(day) && !it.atDay(day).isAfter(today))
                .findFirst()
                .map(it -> it.atDay(day))
                .orElse(null);
    }

    /** The same where it is on this day of the week. */
    public Optional<LocalDate> on(DayOfWeek weekday, LocalDate today) {
        return all(today)
                .limit(month == null ? MOST_MONTHS : 1)
                .filter(date -> date.getDayOfWeek() == weekday)
                .findFirst();
    }

    private java.util.stream.Stream<LocalDate> all(LocalDate today) {
        if (year != null) return java.util.stream.Stream.of(LocalDate.of(year, month, day));
        var first = YearMonth.from(today);
        var months = month == null
                ? IntStream.rangeClosed(0, MOST_MONTHS).mapToObj(first::plusMonths)
                : IntStream.rangeClosed(0, MOST_YEARS)
                        .mapToObj(years -> first.plusYears(years).withMonth(month));
        return months.filter(it -> it.isValidDay(day)).map(it -> it.atDay(day)).filter(date -> !date.isBefore(today));
    }
}
