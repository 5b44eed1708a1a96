package dev.todochatbot.todo.task.read;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a filter of dues may be. */
class DueDaysTest {

    private final DueFilter.Validator validator = new DueFilter.Validator();

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"today", "overdue", "week", "none", "2026-11-01..2026-11-30", "0001-01-01..9999-12-31"})
    void aWordOrTwoDaysAreAFilter(String due) {
        assertTrue(validator.isValid(due, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Today",
                "tomorrow",
                "2026-11-01",
                "2026-11-01..",
                "..2026-11-01",
                "2026-11-01..2026-11-31",
                "2026-02-30..2026-03-01",
                "0000-12-31..2026-11-30",
                "2026-11-01..0000-12-31",
                "2026-11-01...2026-11-3",
                "2026-11-01..2026-11-30 "
            })
    void anythingElseIsNone(String due) {
        assertFalse(validator.isValid(due, null));
        assertThrows(DateTimeParseException.class, () -> DueFilter.Days.parse(due));
    }

    @Test
    void bothDaysAreRead() {
        assertEquals(
                new DueFilter.Days(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)),
                DueFilter.Days.parse("2026-11-01..2026-11-30"));
    }
}
