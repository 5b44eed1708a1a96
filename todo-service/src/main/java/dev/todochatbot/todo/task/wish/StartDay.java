package dev.todochatbot.todo.task.wish;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The first day on which a task is to be thought of, as it is written. */
final class StartDay {

    /** {@code 2026-11-28}; years of five digits have a sign before them. */
    private static final int LENGTH = 10;

    private StartDay() {}

    /** A date of the years 1 to 9999 in ISO 8601; empty where it is in words, or nothing. */
    static Optional<LocalDate> of(String text) {
        try {
            return text.length() == LENGTH
                    ? Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() > 0)
                    : Optional.empty();
        } catch (DateTimeParseException words) {
            return Optional.empty();
        }
    }
}
