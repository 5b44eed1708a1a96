package dev.todochatbot.when.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** A date was said with a day of the week on which it is not. Its message names both, for people. */
public final class ContradictionException extends IllegalArgumentException {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    ContradictionException(DayOfWeek said, LocalDate date) {
        super("says " + name(said) + ", but " + DATE.format(date) + " is a " + name(date.getDayOfWeek()));
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
