package dev.todochatbot.todo.quickadd;

import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DayRangeParserTest {

    @ParameterizedTest
    @CsvSource({
        "tomorrow, 2026-11-22..2026-11-22",
        "this week, 2026-11-16..2026-11-22",
        "last week, 2026-11-09..2026-11-15",
        "next week, 2026-11-23..2026-11-29",
        "next month, 2026-12-01..2026-12-31",
        "this year, 2026-01-01..2026-12-31",
        "last 7 days, 2026-11-15..2026-11-21",
        "2026-11-30..2026-12-05, 2026-11-30..2026-12-05",
        "yesterday..next friday, 2026-11-20..2026-11-27"
    })
    void aRangeHasBothItsEnds(String text, String range) {
        assertEquals(
                Optional.of(range),
                DayRangeParser.parse(text, Now.SATURDAY).map(found -> found.from() + ".." + found.to()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "2026-12-05..2026-11-30", "sometime", "2026-11-30.."})
    void whatIsNoRangeIsEmpty(String text) {
        assertEquals(Optional.empty(), DayRangeParser.parse(text, Now.SATURDAY));
    }
}
