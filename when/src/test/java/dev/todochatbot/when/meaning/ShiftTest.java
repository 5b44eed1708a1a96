package dev.todochatbot.when.meaning;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

class ShiftTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-27, 0, workday, 2026-11-27",
        "2026-11-27, 1, workday, 2026-11-30",
        "2026-11-27, 5, workday, 2026-12-04",
        "2026-11-28, 1, workday, 2026-11-30",
        "2026-11-30, -1, workday, 2026-11-27",
        "2026-11-29, -2, workday, 2026-11-26",
        "2026-11-27, -3, day, 2026-11-24",
        "2026-11-27, 2, week, 2026-12-11",
        "2026-11-27, 2, fortnight, 2026-12-25",
        "2026-01-31, 1, month, 2026-02-28",
        "2026-11-30, 1, quarter, 2027-02-28",
        "2028-02-29, 1, year, 2029-02-28",
        "2028-02-29, -4, year, 2024-02-29"
    })
    void aDistanceIsCountedInItsUnit(LocalDate day, int n, String unit, LocalDate shifted) {
        assertEquals(shifted, Shift.by(day, n, unit));
    }

    @Test
    void beyondTheYearsOfADueThereIsNoDay() {
        var first = LocalDate.of(1, 1, 1);
        var last = LocalDate.of(9999, 12, 31);
        assertEquals(first, Shift.by(first, 0, "day"));
        assertEquals(last, Shift.by(last, 0, "day"));
        assertNull(Shift.by(first, -1, "day"));
        assertNull(Shift.by(last, 1, "day"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-23, 2026-11-28, 2026-11-27",
        "2026-11-27, 2026-11-23, 2026-11-28, 2026-11-27",
        "2026-11-28, 2026-11-23, 2026-11-28, 2026-11-29",
        "2026-11-29, 2026-11-23, 2026-11-29, 2026-11-29"
    })
    void aWeekHasItsMondayItsWeekendAndItsEnd(LocalDate day, LocalDate monday, LocalDate weekend, LocalDate end) {
        assertEquals(monday, Shift.monday(day));
        assertEquals(weekend, Shift.weekend(day));
        assertEquals(end, Shift.endOfWeek(day));
    }

    /** As calendars have it; the earliest and the latest that there is among them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1943-04-25",
                "1954-04-18",
                "1961-04-02",
                "1981-04-19",
                "1999-04-04",
                "2000-04-23",
                "2001-04-15",
                "2008-03-23",
                "2011-04-24",
                "2016-03-27",
                "2019-04-21",
                "2024-03-31",
                "2025-04-20",
                "2026-04-05",
                "2027-03-28",
                "2028-04-16",
                "2035-03-25",
                "2038-04-25",
                "2049-04-18",
                "2076-04-19",
                "2100-03-28",
                "2200-04-06",
                "2285-03-22"
            })
    void easterIsOnItsSunday(LocalDate day) {
        assertEquals(day, Shift.easter(day.getYear()));
    }
}
