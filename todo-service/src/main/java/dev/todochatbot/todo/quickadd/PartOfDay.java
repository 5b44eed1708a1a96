package dev.todochatbot.todo.quickadd;

import java.time.LocalTime;
import java.util.Locale;

/** "In the evening": a time of its own, and what tells 7 in the morning from 7 in the evening. */
enum PartOfDay {
    MORNING(9),
    AFTERNOON(14),
    EVENING(18),
    NIGHT(20);

    private final LocalTime usual;

    PartOfDay(int hour) {
        usual = LocalTime.of(hour, 0);
    }

    LocalTime usual() {
        return usual;
    }

    static PartOfDay of(String word) {
        return valueOf((word.endsWith("s") || word.endsWith("S") ? word.substring(0, word.length() - 1) : word)
                .toUpperCase(Locale.ROOT));
    }
}
