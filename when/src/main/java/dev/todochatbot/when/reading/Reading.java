package dev.todochatbot.when.reading;

import java.time.Duration;

import dev.todochatbot.when.DayRange;
import dev.todochatbot.when.Due;
import dev.todochatbot.when.Recurrence;

/**
 * What some characters of a text say about time.
 *
 * @param start offset of the first UTF-16 unit
 * @param end offset behind the last one
 * @param certain whether it is no part of a title; otherwise it is only likely to be meant
 */
public record Reading(int start, int end, boolean certain, Meaning meaning) {

    public sealed interface Meaning {}

    /**
     * @param due resolved where and when it was said
     * @param from offset of the first UTF-16 unit behind words such as "by" and "due on"
     * @param dateSaid false for a bare time, whose day is the next one on which it comes
     * @param timeSaid false for a day; a task that had a time may keep it
     * @param duration of a range ("2pm-3pm"), or {@code null}
     */
    public record DueSaid(Due due, int from, boolean dateSaid, boolean timeSaid, Duration duration)
            implements Meaning {}

    /** @param recurrence without an end, which is told of by {@link When#line} */
    public record RecurrenceSaid(Recurrence recurrence) implements Meaning {}

    /**
     * A time that is looked at: a week, a month, a year, so many days, or a day that is over. Its words may be a due as well:
     * "next week" is the week, and its monday.
     */
    public record PeriodSaid(DayRange days) implements Meaning {}

    public record DurationSaid(Duration duration) implements Meaning {}
}
