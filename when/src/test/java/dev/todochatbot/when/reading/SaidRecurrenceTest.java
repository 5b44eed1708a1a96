package dev.todochatbot.when.reading;

import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** A repetition that is all of a text: a model says it so. */
class SaidRecurrenceTest {

    @ParameterizedTest
    @CsvSource({
        "every 3 months starting 1 february, 2027-02-01, true, false",
        "every monday from january, 2027-01-04, true, false",
        "every day from 1 to 24 december, 2026-12-01, true, false",
        "every day from tomorrow at 9, 2026-11-22T09:00, true, true",
        "every monday, 2026-11-23, false, false",
        "every monday at 9, 2026-11-23T09:00, false, true",
        "every morning, 2026-11-22T09:00, false, true",
        "every 24 december, 2026-12-24, false, false"
    })
    void itTellsItsFirstDayAndWhetherThatWasSaid(String text, String first, boolean date, boolean time) {
        var said = When.recurrence(text, Table.speaker("en")).orElseThrow();

        assertEquals(first, Table.text(said.first()));
        assertEquals(date, said.dateSaid());
        assertEquals(time, said.timeSaid());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"twice daily", "twice a week", "two times every day", "every day twice", "at least every 3 days"
            })
    void whatARuleCanOnlySayHalfOfIsNone(String text) {
        assertEquals(Optional.empty(), When.recurrence(text, Table.speaker("en")));
        assertFalse(When.readings(text, Table.speaker("en")).stream().anyMatch(Reading::certain));
    }
}
