package dev.todochatbot.when.meaning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/** Days said by their distance from today or by their place in a week, month or year. */
final class DayMeanings {

    private final LocalDate today;

    DayMeanings(LocalDate today) {
        this.today = today;
    }

    /** @return {@code null} where there is no such day */
    LocalDate of(String action, Object constant, Slots slots) {
        return switch (action) {
            case "plus" -> today.plusDays((Integer) constant);
            case "shift" -> Shift.by(today, slots.number(0, "n"), slots.any("unit"));
            case "months" -> Shift.by(today, (Integer) constant, "month");
            case "workday" -> Shift.by(today, (Integer) constant, "workday");
            case "ago" -> Shift.by(today, -slots.number(0, "n"), slots.any("unit"));
            case "distant" -> distant((Integer) constant, slots);
            case "coming" -> today.with(TemporalAdjusters.next(weekday(slots)));
            case "thisday" -> today.with(TemporalAdjusters.nextOrSame(weekday(slots)));
            case "thisweek" -> ofWeek(0, weekday(slots));
            case "lastday" -> today.with(TemporalAdjusters.previous(weekday(slots)));
            case "nextday" -> ofWeek(1, weekday(slots));
            case "weekafter" ->
                today.with(TemporalAdjusters.next(weekday(slots))).plusWeeks(1);
            case "inweeks" -> ofWeek(slots.number(0, "n"), weekday(slots));
            case "weekdaysfrom" ->
                today.with(TemporalAdjusters.next(weekday(slots))).plusWeeks(slots.number(0, "n") - 1L);
            case "week" -> ofWeek(first(constant), DayOfWeek.of(second(constant)));
            case "endofweek" -> Shift.endOfWeek(today);
            case "weekend" -> (Integer) constant == 0 ? Shift.weekend(today) : ofWeek(1, DayOfWeek.SATURDAY);
            case "monthend" -> month(constant).atEndOfMonth();
            case "monthday" -> month(first(constant)).atDay(second(constant));
            case "quarterend" -> quarter(constant).plusMonths(2).atEndOfMonth();
            case "quarterstart" -> quarter(constant).atDay(1);
            case "yearend" -> today.plusYears((Integer) constant).with(TemporalAdjusters.lastDayOfYear());
            case "yearstart" -> today.plusYears((Integer) constant).withDayOfYear(1);
            case "firstof" -> named(slots).atDay(1);
            case "midof" -> named(slots).atDay(15);
            case "lastof" -> named(slots).atEndOfMonth();
            case "inyears" ->
                Shift.by(named(slots).atDay(1), constant == null ? slots.number(0, "n") : (Integer) constant, "year");
            case "nthafter" -> nthAfter(slots);
            case "weekof" -> weekOf(named(slots), slots.number("place"));
            case "nthday" -> nthDay(constant, slots);
            case "nthlast" -> nthLast(slots);
            case "lastworkday" -> lastWorkday(month(constant));
            case "firstworkday" -> firstWorkday((Integer) constant);
            case "easter" -> easter((Integer) constant);
            default -> throw new IllegalArgumentException("no meaning is called " + action);
        };
    }

    static DayOfWeek weekday(Slots slots) {
        return DayOfWeek.of(slots.number("anyday", "weekday", "doubtfulday", "days", "plural"));
    }

    private static int first(Object constant) {
        var text = constant.toString();
        return Integer.parseInt(text.substring(0, text.indexOf(',')));
    }

    private static int second(Object constant) {
        var text = constant.toString();
        return Integer.parseInt(text.substring(text.indexOf(',') + 1));
    }

    private YearMonth month(Object later) {
        return YearMonth.from(today).plusMonths((Integer) later);
    }

    private YearMonth quarter(Object later) {
        return YearMonth.of(today.getYear(), today.getMonth().firstMonthOfQuarter())
                .plusMonths(3L * (Integer) later);
    }

    private LocalDate ofWeek(int weeks, DayOfWeek weekday) {
        return Shift.within(Shift.monday(today).plusWeeks(weeks).with(TemporalAdjusters.nextOrSame(weekday)));
    }

    private LocalDate distant(int sign, Slots slots) {
        var base = slots.any("base");
        var day = base instanceof CalendarDay date ? date.from(today) : (LocalDate) base;
        return Shift.by(day, sign * slots.number(1, "n"), slots.any("unit"));
    }

    /** The month of this name that is not over, or of the year that was said. */
    private YearMonth named(Slots slots) {
        var month = DateMeanings.month(slots);
        var year = DateMeanings.year(slots);
        if (year != null) return YearMonth.of(Math.max(1, year), month);
        var thisYear = YearMonth.of(today.getYear(), month);
        return thisYear.isBefore(YearMonth.from(today)) ? thisYear.plusYears(1) : thisYear;
    }

    /** "The last friday of the month", "second monday of december": not one that is over. */
    private LocalDate nthDay(Object later, Slots slots) {
        var weekday = weekday(slots);
        int place = slots.number("place");
        var named = DateMeanings.month(slots) != null;
        if (named && DateMeanings.year(slots) != null) return nthDay(named(slots), place, weekday);
        var month = named ? named(slots) : later != null ? month(later) : YearMonth.from(today);
        for (var tries = 0; tries < 3; tries++, month = named ? month.plusYears(1) : month.plusMonths(1)) {
            var day = nthDay(month, place, weekday);
            if (day != null && !day.isBefore(today)) return day;
        }
        return null;
    }

    private static LocalDate nthDay(YearMonth month, int place, DayOfWeek weekday) {
        if (place == 0 || Math.abs(place) > 5) return null;
        var day = month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(place, weekday));
        return YearMonth.from(day).equals(month) ? day : null;
    }

    /** "The second monday after christmas". */
    private LocalDate nthAfter(Slots slots) {
        int place = slots.number("place");
        var date = (CalendarDay) slots.any("date");
        return place < 1
                ? null
                : date.from(today).with(TemporalAdjusters.next(weekday(slots))).plusWeeks(place - 1L);
    }

    /** The monday of a week that is all in a month. */
    private static LocalDate weekOf(YearMonth month, int place) {
        var first = month.atDay(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        var last = month.atEndOfMonth()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY))
                .minusDays(6);
        var monday = place < 0 ? last.plusWeeks(place + 1L) : first.plusWeeks(place - 1L);
        return place == 0 || monday.isBefore(first) || monday.isAfter(last) ? null : monday;
    }

    private LocalDate nthLast(Slots slots) {
        var month = named(slots);
        int place = slots.number("place");
        var day = place < 0 ? month.lengthOfMonth() + 1 + place : place;
        return month.isValidDay(day) ? month.atDay(day) : null;
    }

    /** Of the next month, if that of this one is over. */
    private LocalDate firstWorkday(int later) {
        var day = firstWorkday(month(later));
        return day.isBefore(today) ? firstWorkday(month(1)) : day;
    }

    private static LocalDate firstWorkday(YearMonth month) {
        var first = month.atDay(1);
        return first.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
                ? first.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                : first;
    }

    private static LocalDate lastWorkday(YearMonth month) {
        var end = month.atEndOfMonth();
        return end.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
                ? end.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY))
                : end;
    }

    private LocalDate easter(int days) {
        var day = Shift.easter(today.getYear()).plusDays(days);
        return day.isBefore(today) ? Shift.easter(today.getYear() + 1).plusDays(days) : day;
    }
}
