package dev.todochatbot.when.meaning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How often: "every mon and thu", "every last friday of the month", "every year on 24 Dec". */
final class RepeatMeanings {

    private static final String WORKING_DAYS = "BYDAY=MO,TU,WE,TH,FR";

    private final LocalDate today;

    RepeatMeanings(LocalDate today) {
        this.today = today;
    }

    /** @return {@code null} where no rule says so */
    Repeat repeat(String action, Object constant, Slots slots) {
        return switch (action) {
            case "often" -> often(constant == null ? slots.any("often") : constant, slots);
            case "parts" -> daily(slots, part(slots));
            case "daily" -> daily(slots, PartOfDay.of(constant));
            case "days" -> days(slots);
            case "otherdays" -> otherDays(slots);
            case "monthdays" -> monthDays(constant, slots);
            case "nthdays" -> nthDays(slots);
            case "nthdayor2" -> nthDayOrSecond(slots);
            case "yearly" -> yearly((CalendarDay) slots.any("yearday"), slots);
            case "lastof" -> repeat("YEARLY", slots, "BYMONTH=" + DateMeanings.month(slots) + ";BYMONTHDAY=-1");
            case "afterdone" -> {
                var repeat = often(slots.any("often"), slots);
                yield repeat == null ? null : repeat.countedFromCompletion();
            }
            default -> throw new IllegalArgumentException("no meaning is called " + action);
        };
    }

    /** @return {@code null} where it is no end */
    RepeatEnd end(String action, Slots slots) {
        return switch (action) {
            case "until" -> until(slots.any("base", "last"));
            case "times" -> slots.number(0, "n") < 1 ? null : new RepeatEnd(slots.number("n"), null);
            case "lasting" -> until(Shift.by(today, slots.number(0, "n"), slots.any("unit")));
            default -> throw new IllegalArgumentException("no meaning is called " + action);
        };
    }

    private RepeatEnd until(Object day) {
        if (day == null) return null;
        return new RepeatEnd(0, day instanceof CalendarDay date ? date.from(today) : (LocalDate) day);
    }

    private static Repeat repeat(String frequency, Slots slots, String by) {
        return Repeat.of(frequency, interval(slots), by, "completion".equals(slots.any("every")));
    }

    private static Repeat daily(Slots slots, PartOfDay part) {
        var repeat = repeat("DAILY", slots, "");
        return repeat == null ? null : repeat.at(part);
    }

    private static int interval(Slots slots) {
        return slots.number(1, "times", "n", "monthly");
    }

    private static Repeat often(Object unit, Slots slots) {
        var times = interval(slots);
        var completion = "completion".equals(slots.any("every"));
        return switch (unit.toString()) {
            case "hour" -> Repeat.of("HOURLY", times, "", completion);
            case "day" -> Repeat.of("DAILY", times, "", completion);
            case "week" -> Repeat.of("WEEKLY", times, "", completion);
            case "fortnight" -> Repeat.of("WEEKLY", 2 * times, "", completion);
            case "month" -> Repeat.of("MONTHLY", times, "", completion);
            case "quarter" -> Repeat.of("MONTHLY", 3 * times, "", completion);
            case "halfyear" -> Repeat.of("MONTHLY", 6 * times, "", completion);
            case "year" -> Repeat.of("YEARLY", times, "", completion);
            // "Every working day"; every second one is nothing that a rule can say
            case "workday" -> times > 1 ? null : Repeat.of("WEEKLY", 1, WORKING_DAYS, completion);
            default -> throw new IllegalArgumentException("no repetition has the unit " + unit);
        };
    }

    private static Repeat days(Slots slots) {
        var first = slots.number("first");
        var days = first == null ? weekdays(either(slots, "days", "pluraldays")) : range(first, slots.number("last"));
        var repeat = repeat("WEEKLY", slots, byDay(days));
        return repeat == null ? null : repeat.at(part(slots));
    }

    /** "Every day except sunday". */
    private static Repeat otherDays(Slots slots) {
        var days = EnumSet.complementOf(EnumSet.copyOf(weekdays(slots.list("days"))));
        return days.isEmpty() ? null : repeat("WEEKLY", slots, byDay(days));
    }

    private static List<?> either(Slots slots, String one, String other) {
        var found = slots.list(one);
        return found == null ? slots.list(other) : found;
    }

    private static Set<DayOfWeek> range(int first, int last) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var day = DayOfWeek.of(first); ; day = day.plus(1)) {
            days.add(day);
            if (day.getValue() == last) return days;
        }
    }

    private static Set<DayOfWeek> weekdays(List<?> said) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var day : said)
            switch (day.toString()) {
                case "weekdays" -> days.addAll(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
                case "weekends" -> days.addAll(EnumSet.range(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
                default -> days.add(DayOfWeek.of((Integer) day));
            }
        return days;
    }

    private static String byDay(Collection<DayOfWeek> days) {
        return "BYDAY=" + days.stream().map(RepeatMeanings::code).collect(Collectors.joining(","));
    }

    private static String code(DayOfWeek day) {
        return day.name().substring(0, 2);
    }

    private static Repeat monthDays(Object constant, Slots slots) {
        var said = constant != null ? List.of(constant) : either(slots, "monthdays", "dayofmonth");
        var days = new TreeSet<Integer>();
        if (said == null) days.add(slots.number("d"));
        else for (var day : said) days.add(day instanceof CalendarDay date ? (Integer) date.day() : (Integer) day);
        return days.stream().anyMatch(day -> day == 0 || day > 31)
                ? null
                : repeat("MONTHLY", slots, "BYMONTHDAY=" + joined(days));
    }

    private static Repeat nthDays(Slots slots) {
        var places = slots.list("nths").stream().map(place -> (Integer) place).toList();
        if (places.stream().anyMatch(place -> place == 0 || Math.abs(place) > 5)) return null;
        var month = DateMeanings.month(slots);
        var in = month == null ? "" : "BYMONTH=" + month + ";";
        var frequency = month == null ? "MONTHLY" : "YEARLY";
        var day = slots.any("oneday");
        if (day.equals("weekdays")) return repeat(frequency, slots, in + WORKING_DAYS + ";BYSETPOS=" + joined(places));
        var code = code(DayOfWeek.of((Integer) day));
        return repeat(
                frequency,
                slots,
                in + "BYDAY=" + places.stream().map(place -> place + code).collect(Collectors.joining(",")));
    }

    /** "Every second friday" is every other week; "every first friday" is of the month. */
    private static Repeat nthDayOrSecond(Slots slots) {
        if (!slots.list("nths").equals(List.of(2))) return nthDays(slots);
        return slots.any("oneday") instanceof Integer day
                ? Repeat.of("WEEKLY", 2, byDay(EnumSet.of(DayOfWeek.of(day))), "completion".equals(slots.any("every")))
                : null;
    }

    private static Repeat yearly(CalendarDay date, Slots slots) {
        return repeat("YEARLY", slots, "BYMONTH=" + date.month() + ";BYMONTHDAY=" + date.day());
    }

    private static PartOfDay part(Slots slots) {
        var part = slots.any("daypart");
        return part == null ? null : PartOfDay.of(part);
    }

    private static String joined(Collection<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
