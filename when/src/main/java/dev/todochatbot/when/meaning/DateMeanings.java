package dev.todochatbot.when.meaning;

import java.time.YearMonth;

import dev.todochatbot.when.DateOrder;

/** Days said by their number: "1 Dec", "2026-12-01", "12/1", "the 30th". */
final class DateMeanings {

    /** Of two digits, 69 is 1969. */
    private static final int LAST_YEAR_OF_2000 = 68;

    private static final int ALWAYS_A = 24;
    private static final int ALWAYS_B = 7;

    private final Speaker speaker;

    DateMeanings(Speaker speaker) {
        this.speaker = speaker;
    }

    /** @return {@code null} where there is no such day */
    CalendarDay of(String action, Object constant, Slots slots) {
        return switch (action) {
            case "date" -> CalendarDay.of(year(slots), month(slots), slots.number(0, "d", "dom", "ord", "nth"));
            case "order" -> order(slots);
            case "dayofmonth" -> CalendarDay.of(null, null, slots.number(0, "d", "dom", "nth", "ordinal"));
            case "dayin" -> in(YearMonth.from(speaker.today()).plusMonths((Integer) constant), slots);
            case "holiday" -> holiday(constant.toString(), year(slots));
            default -> throw new IllegalArgumentException("no meaning is called " + action);
        };
    }

    private static CalendarDay holiday(String date, Integer year) {
        var dash = date.indexOf('-');
        return CalendarDay.of(
                year, Integer.valueOf(date.substring(0, dash)), Integer.parseInt(date.substring(dash + 1)));
    }

    private static CalendarDay in(YearMonth month, Slots slots) {
        return CalendarDay.of(month.getYear(), month.getMonthValue(), slots.number(0, "d", "dom", "ord"));
    }

    static Integer month(Slots slots) {
        return slots.number("month", "anymonth", "doubtfulmonth", "m");
    }

    static Integer year(Slots slots) {
        var year = slots.number("year", "yyyy");
        var short_ = slots.number("yy");
        return short_ == null ? year : year(short_);
    }

    private static Integer year(int twoDigits) {
        return twoDigits <= LAST_YEAR_OF_2000 ? 2000 + twoDigits : 1900 + twoDigits;
    }

    private boolean isMonthFirst() {
        return speaker.dateOrder() != DateOrder.DMY;
    }

    /** In the owner's order; the other way round where only that is possible. "24/7" is always. */
    private CalendarDay order(Slots slots) {
        int a = slots.number("a");
        int b = slots.number("b");
        var c = slots.number("c");
        var year = slots.number("yyyy");
        if (c != null && speaker.dateOrder() == DateOrder.YMD) return CalendarDay.of(year(a), b, c);
        if (c != null) year = year(c);
        if (year == null && a == ALWAYS_A && b == ALWAYS_B) return null;
        var said = isMonthFirst() ? CalendarDay.of(year, a, b) : CalendarDay.of(year, b, a);
        if (said != null || a <= 12 && b <= 12) return said;
        return isMonthFirst() ? CalendarDay.of(year, b, a) : CalendarDay.of(year, a, b);
    }
}
