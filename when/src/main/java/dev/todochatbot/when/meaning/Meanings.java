package dev.todochatbot.when.meaning;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;

/** What the actions of the language files mean, when and where a speaker says them. */
public final class Meanings {

    private static final Set<String> DATES = Set.of("date", "order", "dayofmonth", "dayin", "holiday");
    private static final Set<String> CLOCKS = Set.of("clock", "clock24", "exactly", "past", "pastn", "beforen");
    private static final Set<String> LENGTHS = Set.of("length", "halves", "dayslength");
    private static final Set<String> DRAFTS =
            Set.of("at", "range", "part", "today", "tonight", "in", "inhalf", "minutes", "iso");

    private final DateMeanings dates;
    private final DayMeanings days;
    private final ClockMeanings clocks;
    private final RepeatMeanings repeats;
    private final Periods periods;

    public Meanings(Speaker speaker) {
        dates = new DateMeanings(speaker);
        days = new DayMeanings(speaker.today());
        clocks = new ClockMeanings(speaker);
        repeats = new RepeatMeanings(speaker.today());
        periods = new Periods(speaker.today());
    }

    /**
     * @param rule whose template was read: the same word may mean another thing in another rule
     * @param action {@code the}: what fills the slot; empty: the constant
     * @return {@code null} where it means nothing possible
     */
    public Object of(String rule, String action, Object constant, Slots slots) {
        return switch (action) {
            case "" -> rule.equals("length") ? Duration.ofMinutes((Integer) constant) : constant;
            case "the" -> slots.last() == null ? Boolean.TRUE : slots.last();
            case "sum" -> sum(slots);
            case "minus" -> -slots.number(0, "ord");
            default ->
                switch (rule) {
                    case "repeat" -> repeats.repeat(action, constant, slots);
                    case "end" -> repeats.end(action, slots);
                    case "period", "back", "over", "span" -> periods.of(action, constant, slots);
                    default -> said(action, constant, slots);
                };
        };
    }

    private Object said(String action, Object constant, Slots slots) {
        if (DATES.contains(action)) return dates.of(action, constant, slots);
        if (CLOCKS.contains(action)) return ClockMeanings.clock(action, constant, slots);
        if (LENGTHS.contains(action)) return ClockMeanings.said(action, constant, slots);
        if (DRAFTS.contains(action)) return clocks.draft(action, constant, slots);
        LocalDate day = days.of(action, constant, slots);
        return day == null || day.getYear() < 1 || day.getYear() > 9999 ? null : day;
    }

    private static Integer sum(Slots slots) {
        var sum = 0;
        for (var slot = slots; slot.name() != null; slot = slot.before()) sum += (Integer) slot.value();
        return sum;
    }
}
