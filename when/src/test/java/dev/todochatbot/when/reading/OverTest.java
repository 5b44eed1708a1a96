package dev.todochatbot.when.reading;

import java.util.List;
import java.util.Optional;

import dev.todochatbot.when.DateOrder;
import dev.todochatbot.when.DayRange;
import dev.todochatbot.when.reading.Reading.PeriodSaid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Times that are over or go on, and periods that are looked at. It is Saturday, 21 November 2026. */
class OverTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            what have I done today              | today                    | 2026-11-21..2026-11-21
            what did I do so far this week      | so far this week         | 2026-11-16..2026-11-22
            what did I finish yesterday evening | yesterday evening        | 2026-11-20..2026-11-20
            what got done last night            | last night               | 2026-11-20..2026-11-20
            what did I finish the day before yesterday | the day before yesterday | 2026-11-19..2026-11-19
            what have I finished this week      | this week                | 2026-11-16..2026-11-22
            what did I do last week             | last week                | 2026-11-09..2026-11-15
            what did I do in the last week      | in the last week         | 2026-11-15..2026-11-21
            what did I do the last two weeks    | the last two weeks       | 2026-11-08..2026-11-21
            done within the past 3 days         | within the past 3 days   | 2026-11-19..2026-11-21
            done in the past few days           | in the past few days     | 2026-11-19..2026-11-21
            what did I add in the last month    | in the last month        | 2026-10-22..2026-11-21
            what did I add last month           | last month               | 2026-10-01..2026-10-31
            what happened since monday          | since monday             | 2026-11-16..2026-11-21
            what happened since last friday     | since last friday        | 2026-11-20..2026-11-21
            what happened since last week       | since last week          | 2026-11-09..2026-11-21
            what happened since 1 november      | since 1 november         | 2026-11-01..2026-11-21
            what happened since the 3rd         | since the 3rd            | 2026-11-03..2026-11-21
            what did I delete on tuesday        | on tuesday               | 2026-11-17..2026-11-17
            what did I delete on 25 december    | on 25 december           | 2025-12-25..2025-12-25
            what did I delete on 29 february    | on 29 february           | 2024-02-29..2024-02-29
            what did I do lately                | lately                   | 2026-11-15..2026-11-21
            what did I do 3 days ago            | 3 days ago               | 2026-11-18..2026-11-18
            tasks for today that I added yesterday | yesterday             | 2026-11-20..2026-11-20
            """)
    void theTimeThatIsOverIsFound(String text, String said, String days) {
        var over = When.over(text, Table.speaker("en")).orElseThrow();

        assertEquals(said, text.substring(over.start(), over.end()));
        assertEquals(days, text(over.days()));
    }

    @ParameterizedTest
    @CsvSource({"was war seit Montag,seit Montag", "qué hice esta semana,esta semana"})
    void otherLanguagesSaySo(String text, String said) {
        var language = text.startsWith("was") ? "de" : "es";
        var over = When.over(text, Table.speaker(language)).orElseThrow();

        assertEquals(said, text.substring(over.start(), over.end()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "what is to be done", "tomorrow", "next week", "in 3 days", "\"since monday\""})
    void whatIsToComeIsNotOver(String text) {
        assertEquals(Optional.empty(), When.over(text, Table.speaker("en")));
    }

    @Test
    void theDaysThatAreOverAreThoseOfTheSpeakersZone() {
        var losAngeles = Table.speaker("2026-11-21T23:30", "America/Los_Angeles", DateOrder.MDY, "en");

        assertEquals(
                "2026-11-20..2026-11-20",
                text(When.over("what did I do yesterday", losAngeles)
                        .orElseThrow()
                        .days()));
    }

    @ParameterizedTest
    @CsvSource({
        "what is up next week,next week,2026-11-23..2026-11-29",
        "what is due for next week,next week,2026-11-23..2026-11-29",
        "tasks of the last 7 days please,the last 7 days,2026-11-15..2026-11-21",
        "what was due yesterday,yesterday,2026-11-20..2026-11-20"
    })
    void periodsAreAmongTheReadings(String text, String said, String days) {
        var periods = When.readings(text, Table.speaker("en")).stream()
                .filter(reading -> reading.meaning() instanceof PeriodSaid)
                .toList();

        assertEquals(
                List.of(days),
                periods.stream()
                        .map(reading -> text(((PeriodSaid) reading.meaning()).days()))
                        .toList());
        assertEquals(
                said,
                text.substring(periods.getFirst().start(), periods.getFirst().end()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"at the end of next week", "by friday", "at the end of this month", "tomorrow"})
    void aDueIsNoPeriod(String text) {
        assertEquals(
                List.of(),
                When.readings(text, Table.speaker("en")).stream()
                        .filter(reading -> reading.meaning() instanceof PeriodSaid)
                        .toList());
    }

    private static String text(DayRange days) {
        return days.from() + ".." + days.to();
    }
}
