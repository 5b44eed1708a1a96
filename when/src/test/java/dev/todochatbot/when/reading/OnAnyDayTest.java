package dev.todochatbot.when.reading;

import java.time.LocalDate;

import dev.todochatbot.when.DateOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What the same words mean on other days than that of the tables. */
class OnAnyDayTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, easter, 2026-04-05",
        "2026-04-05, easter, 2026-04-05",
        "2026-04-06, easter, 2027-03-28",
        "2026-04-06, easter monday, 2026-04-06",
        "2026-04-07, easter monday, 2027-03-29",
        "2027-01-01, good friday, 2027-03-26",
        "2026-11-25, end of week, 2026-11-27",
        "2026-11-28, end of week, 2026-11-29",
        "2026-11-25, first working day of the month, 2026-12-01",
        "2026-08-01, first working day of the month, 2026-08-03",
        "2026-08-03, first working day of the month, 2026-08-03",
        "2026-08-04, first working day of the month, 2026-09-01",
        "2026-07-15, first working day of next month, 2026-08-03",
        "2026-11-25, last working day of the month, 2026-11-30",
        "2026-10-05, last working day of the month, 2026-10-30",
        "2026-05-29, last working day of the month, 2026-05-29",
        "2026-04-10, last working day of next month, 2026-05-29",
        "2026-11-25, end of the quarter, 2026-12-31",
        "2026-04-01, end of the quarter, 2026-06-30",
        "2026-11-25, end of next quarter, 2027-03-31",
        "2026-11-25, start of next quarter, 2027-01-01",
        "2026-03-31, start of next quarter, 2026-04-01",
        "2026-11-25, end of the year, 2026-12-31",
        "2026-11-25, end of next year, 2027-12-31",
        "2026-11-25, start of next year, 2027-01-01",
        "2026-11-25, mid february, 2027-02-15",
        "2026-02-03, mid february, 2026-02-15",
        "2026-11-25, february in 2 years, 2029-02-01",
        "2026-11-25, february after next, 2028-02-01",
        "2026-11-25, the second monday after 25 december, 2027-01-04",
        "2026-11-25, the first week of december, 2026-12-07",
        "2026-11-25, the third week of december, 2026-12-21",
        "2026-11-25, the last week of december, 2026-12-21",
        "2026-11-25, the last day of february, 2027-02-28",
        "2027-11-25, the last day of february, 2028-02-29",
        "2026-11-25, the third day of december, 2026-12-03",
        "2026-11-25, the last friday of december, 2026-12-25",
        "2026-11-25, the second monday of december, 2026-12-14",
        "2026-11-25, the fifth monday of november 2026, 2026-11-30",
        "2026-11-25, the fifth friday of november 2026, none",
        "2026-11-25, the fourth week of december, none",
        "2026-11-25, friday week, 2026-12-04",
        "2026-11-25, a week from friday, 2026-12-04",
        "2026-11-25, monday in 2 weeks, 2026-12-07",
        "2026-11-25, 3 fridays from now, 2026-12-11"
    })
    void aDayIsFoundFromToday(LocalDate today, String words, String day) {
        var speaker = Table.speaker(today + "T10:00", "Europe/Berlin", DateOrder.DMY, "en");
        assertEquals(
                day,
                When.due(words, speaker).map(said -> Table.text(said.due())).orElse("none"));
    }
}
