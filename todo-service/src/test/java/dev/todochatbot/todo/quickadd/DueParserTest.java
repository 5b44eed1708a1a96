package dev.todochatbot.todo.quickadd;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

import dev.todochatbot.when.Due;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DueParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    today                     | 2026-11-21
                    2day                      | 2026-11-21
                    tomorrow                  | 2026-11-22
                    tmrw                      | 2026-11-22
                    tommorow                  | 2026-11-22
                    the day after tomorrow    | 2026-11-23
                    yesterday                 | 2026-11-20
                    3 days ago                | 2026-11-18
                    last friday               | 2026-11-20
                    in 3 days                 | 2026-11-24
                    in a week                 | 2026-11-28
                    in two weeks              | 2026-12-05
                    in a fortnight            | 2026-12-05
                    in 3 months               | 2027-02-21
                    two weeks from now        | 2026-12-05
                    a week from friday        | 2026-12-04
                    2 days before 24 December | 2026-12-22
                    in 2 working days         | 2026-11-24
                    mon                       | 2026-11-23
                    on friday                 | 2026-11-27
                    by friday                 | 2026-11-27
                    saturday                  | 2026-11-28
                    this saturday             | 2026-11-21
                    next sat                  | 2026-11-28
                    next friday               | 2026-11-27
                    friday next week          | 2026-11-27
                    tuesday in 2 weeks        | 2026-12-01
                    this weekend              | 2026-11-21
                    next weekend              | 2026-11-28
                    next week                 | 2026-11-23
                    end of next week          | 2026-11-27
                    next month                | 2026-12-01
                    end of month              | 2026-11-30
                    the end of this month     | 2026-11-30
                    end of next month         | 2026-12-31
                    next year                 | 2027-01-01
                    end of the year           | 2026-12-31
                    1 Dec                     | 2026-12-01
                    5th of december           | 2026-12-05
                    December 1st              | 2026-12-01
                    Dec 1, 2028               | 2028-12-01
                    1 May                     | 2027-05-01
                    29 feb                    | 2028-02-29
                    1.12.                     | 2026-12-01
                    01.12.2027                | 2027-12-01
                    12/1                      | 2026-12-01
                    24/12                     | 2026-12-24
                    2026-12-01                | 2026-12-01
                    the 30th                  | 2026-11-30
                    on the 31st               | 2026-12-31
                    the 20th                  | 2026-12-20
                    in march                  | 2027-03-01
                    end of january            | 2027-01-31
                    last friday of the month  | 2026-11-27
                    second tuesday of december| 2026-12-08
                    in 2 weeks' time          | 2026-12-05
                    before christmas          | 2026-12-25
                    on new year's eve         | 2026-12-31
                    """)
    void aDayIsADayAndNotMidnight(String text, String day) {
        assertEquals(day, said(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    at 5pm                    | 2026-11-21T17:00
                    5 p.m.                    | 2026-11-21T17:00
                    at 17:00                  | 2026-11-21T17:00
                    at 17.30                  | 2026-11-21T17:30
                    at 15h                    | 2026-11-21T15:00
                    at five thirty            | 2026-11-21T17:30
                    first thing tomorrow      | 2026-11-22T09:00
                    9am                       | 2026-11-22T09:00
                    09:30                     | 2026-11-22T09:30
                    noon                      | 2026-11-21T12:00
                    midnight                  | 2026-11-22T00:00
                    three pm                  | 2026-11-21T15:00
                    half past three           | 2026-11-21T15:30
                    quarter to 5              | 2026-11-21T16:45
                    at 5                      | 2026-11-21T17:00
                    at 8                      | 2026-11-21T20:00
                    at 9                      | 2026-11-22T09:00
                    tonight                   | 2026-11-21T20:00
                    in the morning            | 2026-11-22T09:00
                    this afternoon            | 2026-11-21T14:00
                    tomorrow morning          | 2026-11-22T09:00
                    tomorrow at 8             | 2026-11-22T08:00
                    tomorrow at 8:15          | 2026-11-22T08:15
                    tomorrow evening at 8     | 2026-11-22T20:00
                    friday noon               | 2026-11-27T12:00
                    at noon on friday         | 2026-11-27T12:00
                    wed 14:00                 | 2026-11-25T14:00
                    the 30th at 7 in the evening | 2026-11-30T19:00
                    3-4pm monday              | 2026-11-23T15:00
                    in 30 minutes             | 2026-11-21T10:30
                    in half an hour           | 2026-11-21T10:30
                    in an hour and a half     | 2026-11-21T11:30
                    in 3 hours                | 2026-11-21T13:00
                    in 1h 20m                 | 2026-11-21T11:20
                    2026-12-01T17:00          | 2026-12-01T17:00
                    2026-12-01 17:00          | 2026-12-01T17:00
                    2026-12-01T17:00:00Z      | 2026-12-01T18:00
                    """)
    void aTimeIsAMomentInTheZoneOfTheUser(String text, String moment) {
        assertEquals(moment, said(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "soon", "2026-02-30", "the 32nd", "25:00", "25pm", "5", "tomorrow and then", "0000-01-01"})
    void whatIsNoDueIsEmpty(String text) {
        assertEquals(Optional.empty(), DueParser.parse(text, Now.SATURDAY));
    }

    @Test
    void todayIsTheDayOfTheZone() {
        var utc = Now.at("2026-11-21T12:30", "UTC");

        assertEquals("2026-11-22", said("today", utc, "Pacific/Auckland"));
        assertEquals("2026-11-21", said("today", utc, "Pacific/Honolulu"));
    }

    @Test
    void aSkippedHourMovesForwardByTheGap() {
        var before = Now.at("2026-03-28T10:00", "Europe/Berlin");

        assertEquals(
                "2026-03-29T03:30",
                Now.text(DueParser.parse("tomorrow at 02:30", before).orElseThrow()));
    }

    @Test
    void hoursAreCountedAcrossTheGap() {
        var before = Now.at("2026-03-29T01:30", "Europe/Berlin");

        assertEquals(
                "2026-03-29T03:30",
                Now.text(DueParser.parse("in an hour", before).orElseThrow()));
    }

    @Test
    void aWeekdayIsNeverTodayUnlessSaidSo() {
        var friday = Now.at("2026-11-20T10:00", "America/New_York");

        assertEquals("2026-11-27", Now.text(DueParser.parse("friday", friday).orElseThrow()));
        assertEquals(
                "2026-11-20", Now.text(DueParser.parse("this friday", friday).orElseThrow()));
    }

    @Test
    void aMomentKeepsTheZone() {
        var due = (Due.AtTime) DueParser.parse("tomorrow 5pm", Now.SATURDAY).orElseThrow();

        assertEquals(ZoneId.of("Europe/Berlin"), due.zone());
    }

    private static String said(String text) {
        return DueParser.parse(text, Now.SATURDAY).map(Now::text).orElse("not understood");
    }

    private static String said(String text, ZonedDateTime moment, String zone) {
        return DueParser.parse(text, moment.withZoneSameInstant(ZoneId.of(zone)))
                .map(Now::text)
                .orElse("not understood");
    }
}
