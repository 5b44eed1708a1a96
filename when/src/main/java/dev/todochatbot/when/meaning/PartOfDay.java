package dev.todochatbot.when.meaning;

import java.time.LocalTime;
import java.util.Locale;

/** "In the evening": a time of its own, and what tells 7 in the morning from 7 in the evening. */
public enum PartOfDay {
    MORNING(9),
    AFTERNOON(14),
    EVENING(18),
    NIGHT(20);

    private final LocalTime usual;

    PartOfDay(int hour) {
        usual = LocalTime.of(hour, 0);
    }

    public LocalTime usual() {
        return usual;
    }

    static PartOfDay of(Object name) {
        return valueOf(name.toString().toUpperCase(Locale.ROOT));
    }
}
