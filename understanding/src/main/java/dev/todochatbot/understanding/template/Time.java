package dev.todochatbot.understanding.template;

import java.time.Duration;
import java.util.List;

import dev.todochatbot.when.DayRange;

/**
 * What a span says about time, as the module {@code when} reads it. Words stay words where todo-service resolves them by the
 * same grammar.
 *
 * @param due words of a due, or null; beside a repetition the day on which it begins, if that was said. Where todo-service
 *     would not read the words of the message alike, because the owner's language is another, they are figures: ISO 8601,
 *     {@code FROM..TO} for {@link #days}, "90 minutes" for {@link #length}
 * @param recurrence words of a repetition, or null; in that case its rule
 * @param length how long it takes, or null: the amount itself of a {@link Kind#DURATION}
 * @param days the days to look at, or null
 * @param certain whether it is certainly about time; a likely one may be part of a title
 * @param timeSaid whether a time of day was said
 * @param anyOf what a listing asks for where one date does not say it, each of which will do: overdue, none, words of a due,
 *     {@code today..WORDS}; else null
 */
public record Time(
        String due,
        String recurrence,
        Duration length,
        DayRange days,
        boolean certain,
        boolean timeSaid,
        List<String> anyOf) {

    public Time(String due, String recurrence, Duration length, DayRange days, boolean certain, boolean timeSaid) {
        this(due, recurrence, length, days, certain, timeSaid, null);
    }

    /** The same time of a day that was said elsewhere. */
    public Time on(DayRange day) {
        return new Time(day.from() + " " + due, recurrence, length, day, certain, timeSaid, anyOf);
    }

    static Time anyOf(List<String> dues) {
        return new Time(dues.getFirst(), null, null, null, true, false, dues);
    }
}
