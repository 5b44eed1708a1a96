package dev.todochatbot.todo.quickadd;

import java.time.LocalTime;

/**
 * A time as it was said.
 *
 * @param hour 0 to 24; 24 is midnight at the end of the day
 * @param open said without am, pm or a part of the day, so that it may mean the morning or the evening
 */
record Clock(int hour, int minute, boolean open) {

    /** At these hours nobody plans anything in the morning without saying so: "call at 5" is in the afternoon. */
    private static final int LAST_HOUR_MEANT_AFTER_NOON = 6;

    /** "Dinner at 8", said at ten in the morning, is in the evening; "at 9" is tomorrow. */
    private static final int LAST_HOUR_MEANT_IN_THE_EVENING = 8;

    static Clock exactly(int hour, int minute) {
        return new Clock(hour, minute, false);
    }

    /** The clock with its half of the day said: "7 pm". {@code null} if there is no such time. */
    static Clock of(int hour, int minute, boolean afterNoon) {
        return hour < 1 || hour > 12 || minute > 59 ? null : exactly(hour % 12 + (afterNoon ? 12 : 0), minute);
    }

    /** The clock as it stands there: "7:30". {@code null} if there is no such time. */
    static Clock of(int hour, int minute) {
        return hour > 24 || minute > 59 || hour == 24 && minute > 0
                ? null
                : new Clock(hour, minute, hour > 0 && hour <= 12);
    }

    boolean endsTheDay() {
        return hour == 24;
    }

    /** The time on an ordinary day. */
    LocalTime time(PartOfDay part) {
        if (!open) {
            return LocalTime.of(hour % 24, minute);
        }
        var afterNoon = part == null ? hour <= LAST_HOUR_MEANT_AFTER_NOON || hour == 12 : part != PartOfDay.MORNING;
        if (part == PartOfDay.NIGHT && hour <= 4) {
            afterNoon = false;
        }
        var midnight = part == PartOfDay.NIGHT && hour == 12;
        return LocalTime.of(hour % 12 + (afterNoon && !midnight ? 12 : 0), minute);
    }

    /** The same time in the evening, if it may have been meant so once the morning's is over. */
    boolean mayMeanTheEvening() {
        return open && hour > LAST_HOUR_MEANT_AFTER_NOON && hour <= LAST_HOUR_MEANT_IN_THE_EVENING;
    }
}
