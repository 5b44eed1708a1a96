package dev.todochatbot.when.meaning;

import java.time.Duration;
import java.time.LocalTime;

/**
 * A time as it was said.
 *
 * @param hour 0 to 24; 24 is midnight at the end of the day
 * @param open said without am, pm or a part of the day, so that it may mean the morning or the evening
 */
public record Clock(int hour, int minute, int second, boolean open) {

    /** At these hours nobody plans anything in the morning without saying so: "call at 5" is in the afternoon. */
    private static final int LAST_HOUR_MEANT_AFTER_NOON = 6;

    /** "Dinner at 8", said at ten in the morning, is in the evening; "at 9" is tomorrow. */
    private static final int LAST_HOUR_MEANT_IN_THE_EVENING = 8;

    private static final int LAST_HOUR_OF_THE_NIGHT = 4;
    private static final int HALF_A_DAY = 12;
    private static final int DAY = 24 * 60;

    static Clock exactly(int hour, int minute) {
        return new Clock(hour, minute, 0, false);
    }

    /** The clock as it stands there: "7:30"; "07:30" and "0:30" are of the 24 hours. {@code null}: no such time. */
    static Clock of(int hour, int minute, int second, boolean exact) {
        if (hour > 24 || minute > 59 || second > 59 || hour == 24 && minute > 0) return null;
        return new Clock(hour, minute, second, !exact && hour > 0 && hour <= HALF_A_DAY);
    }

    /** With its half of the day: "7 pm". "17:00 pm" is odd, but clear. {@code null}: no such time. */
    Clock half(String half) {
        if (hour > HALF_A_DAY)
            return hour < DAY / 60 && half.equals("pm") ? new Clock(hour, minute, second, false) : null;
        if (hour == 0) return null;
        return new Clock(hour % HALF_A_DAY + (half.equals("pm") ? HALF_A_DAY : 0), minute, second, false);
    }

    /** So many minutes later, or earlier. */
    Clock plus(int minutes) {
        var all = Math.floorMod(hour * 60 + minute + minutes, open ? DAY / 2 : DAY);
        return new Clock(open && all < 60 ? HALF_A_DAY : all / 60, all % 60, second, open);
    }

    /** "Tonight at 2" is of the next day. */
    boolean isOfTheNight(PartOfDay part) {
        return open && part == PartOfDay.NIGHT && time(part).getHour() <= LAST_HOUR_OF_THE_NIGHT;
    }

    boolean endsTheDay() {
        return hour == DAY / 60;
    }

    /** The time on an ordinary day. */
    LocalTime time(PartOfDay part) {
        if (!open) return LocalTime.of(hour % 24, minute, second);
        var afterNoon =
                part == null ? hour <= LAST_HOUR_MEANT_AFTER_NOON || hour == HALF_A_DAY : part != PartOfDay.MORNING;
        if (part == PartOfDay.NIGHT && hour <= LAST_HOUR_OF_THE_NIGHT) afterNoon = false;
        var midnight = part == PartOfDay.NIGHT && hour == HALF_A_DAY;
        return LocalTime.of(hour % HALF_A_DAY + (afterNoon && !midnight ? HALF_A_DAY : 0), minute, second);
    }

    /** The same time in the evening, if it may have been meant so once the morning's is over. */
    boolean mayMeanTheEvening() {
        return open && hour > LAST_HOUR_MEANT_AFTER_NOON && hour <= LAST_HOUR_MEANT_IN_THE_EVENING;
    }

    /** Until the next time that the other may mean. */
    Duration until(Clock end) {
        var cycle = end.open ? DAY / 2 : DAY;
        var minutes = Math.floorMod(end.hour * 60 + end.minute - hour * 60 - minute, cycle);
        return Duration.ofMinutes(minutes == 0 ? cycle : minutes);
    }

    /** The start of a range takes the half of the day that its end has: "2-3pm", "11-1pm". */
    Clock before(Clock end) {
        if (!open || end.open) return this;
        var morning = new Clock(hour % HALF_A_DAY, minute, second, false);
        var afternoon = new Clock(hour % HALF_A_DAY + HALF_A_DAY, minute, second, false);
        return afternoon.until(end).compareTo(morning.until(end)) <= 0 ? afternoon : morning;
    }
}
