package dev.todochatbot.when.rule;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.StringJoiner;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ScheduleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    FREQ=HOURLY;INTERVAL=5 | 2026-11-29T22:30 | 2026-11-29T22:30 2026-11-30T03:30 2026-11-30T08:30 2026-11-30T13:30
                    FREQ=HOURLY;BYHOUR=9;BYMINUTE=15 | 2026-11-29T10:00 | 2026-11-30T09:15 2026-12-01T09:15 2026-12-02T09:15 2026-12-03T09:15
                    FREQ=HOURLY;INTERVAL=3;BYDAY=MO,TH | 2026-11-29T22:30 | 2026-11-30T01:30 2026-11-30T04:30 2026-11-30T07:30 2026-11-30T10:30
                    FREQ=HOURLY;BYMONTHDAY=1;INTERVAL=12 | 2026-11-30T06:00 | 2026-12-01T06:00 2026-12-01T18:00 2027-01-01T06:00 2027-01-01T18:00
                    FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=29;BYHOUR=7;BYMINUTE=0 | 2026-11-30T06:00 | 2028-02-29T07:00 2032-02-29T07:00 2036-02-29T07:00 2040-02-29T07:00
                    FREQ=DAILY;INTERVAL=10 | 2026-12-25T08:00 | 2026-12-25T08:00 2027-01-04T08:00 2027-01-14T08:00 2027-01-24T08:00
                    FREQ=DAILY;BYMONTH=1,3;INTERVAL=14 | 2026-11-29T08:00 | 2027-01-10T08:00 2027-01-24T08:00 2027-03-07T08:00 2027-03-21T08:00
                    FREQ=DAILY;BYMONTHDAY=31,-31 | 2026-11-29T08:00 | 2026-12-01T08:00 2026-12-31T08:00 2027-01-01T08:00 2027-01-31T08:00
                    FREQ=DAILY;BYDAY=SA;INTERVAL=3 | 2026-11-29T08:00 | 2026-12-05T08:00 2026-12-26T08:00 2027-01-16T08:00 2027-02-06T08:00
                    FREQ=DAILY;BYHOUR=6;BYMINUTE=45 | 2026-11-29T08:00 | 2026-11-30T06:45 2026-12-01T06:45 2026-12-02T06:45 2026-12-03T06:45
                    FREQ=WEEKLY | 2026-12-31T00:00 | 2026-12-31T00:00 2027-01-07T00:00 2027-01-14T00:00 2027-01-21T00:00
                    FREQ=WEEKLY;INTERVAL=3 | 2026-11-29T09:00 | 2026-11-29T09:00 2026-12-20T09:00 2027-01-10T09:00 2027-01-31T09:00
                    FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU | 2026-11-29T09:00 | 2026-11-29T09:00 2026-12-07T09:00 2026-12-13T09:00 2026-12-21T09:00
                    FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU | 2026-11-29T09:00 | 2026-11-29T09:00 2026-11-30T09:00 2026-12-13T09:00 2026-12-14T09:00
                    FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH,SA;WKST=TH | 2026-11-24T09:00 | 2026-12-03T09:00 2026-12-05T09:00 2026-12-07T09:00 2026-12-17T09:00
                    FREQ=WEEKLY;BYDAY=TU,FR;BYMONTH=2 | 2026-11-24T09:00 | 2027-02-02T09:00 2027-02-05T09:00 2027-02-09T09:00 2027-02-12T09:00
                    FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=2,-1 | 2026-11-24T09:00 | 2026-11-25T09:00 2026-11-27T09:00 2026-12-02T09:00 2026-12-04T09:00
                    FREQ=MONTHLY | 2027-01-31T09:00 | 2027-01-31T09:00 2027-03-31T09:00 2027-05-31T09:00 2027-07-31T09:00
                    FREQ=MONTHLY;INTERVAL=7 | 2026-11-15T09:00 | 2026-11-15T09:00 2027-06-15T09:00 2028-01-15T09:00 2028-08-15T09:00
                    FREQ=MONTHLY;BYMONTHDAY=-3,5 | 2026-11-29T09:00 | 2026-12-05T09:00 2026-12-29T09:00 2027-01-05T09:00 2027-01-29T09:00
                    FREQ=MONTHLY;BYMONTH=2,12;BYMONTHDAY=29 | 2026-11-29T09:00 | 2026-12-29T09:00 2027-12-29T09:00 2028-02-29T09:00 2028-12-29T09:00
                    FREQ=MONTHLY;BYDAY=2TU,-2TU | 2026-11-29T09:00 | 2026-12-08T09:00 2026-12-22T09:00 2027-01-12T09:00 2027-01-19T09:00
                    FREQ=MONTHLY;BYDAY=5SU | 2026-11-30T09:00 | 2027-01-31T09:00 2027-05-30T09:00 2027-08-29T09:00 2027-10-31T09:00
                    FREQ=MONTHLY;BYDAY=-5MO | 2026-11-30T09:00 | 2027-03-01T09:00 2027-05-03T09:00 2027-08-02T09:00 2027-11-01T09:00
                    FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13 | 2026-11-30T09:00 | 2027-08-13T09:00 2028-10-13T09:00 2029-04-13T09:00 2029-07-13T09:00
                    FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-1 | 2026-11-29T09:00 | 2026-11-30T09:00 2026-12-01T09:00 2026-12-31T09:00 2027-01-01T09:00
                    FREQ=MONTHLY;BYMONTHDAY=10,20,30;BYSETPOS=3 | 2026-11-29T09:00 | 2026-11-30T09:00 2026-12-30T09:00 2027-01-30T09:00 2027-03-30T09:00
                    FREQ=MONTHLY;INTERVAL=2;BYDAY=SA | 2026-11-30T09:00 | 2027-01-02T09:00 2027-01-09T09:00 2027-01-16T09:00 2027-01-23T09:00
                    FREQ=YEARLY | 2028-02-29T09:00 | 2028-02-29T09:00 2032-02-29T09:00 2036-02-29T09:00 2040-02-29T09:00
                    FREQ=YEARLY;INTERVAL=3;BYMONTH=4,11 | 2026-11-29T09:00 | 2026-11-29T09:00 2029-04-29T09:00 2029-11-29T09:00 2032-04-29T09:00
                    FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1,-1 | 2026-11-29T09:00 | 2027-05-01T09:00 2027-05-31T09:00 2028-05-01T09:00 2028-05-31T09:00
                    FREQ=YEARLY;BYMONTH=6,9;BYDAY=1MO | 2026-11-29T09:00 | 2027-06-07T09:00 2027-09-06T09:00 2028-06-05T09:00 2028-09-04T09:00
                    FREQ=YEARLY;BYDAY=10WE,-1SU | 2026-11-29T09:00 | 2026-12-27T09:00 2027-03-10T09:00 2027-12-26T09:00 2028-03-08T09:00
                    FREQ=YEARLY;BYDAY=53TH | 2026-11-29T09:00 | 2026-12-31T09:00 2032-12-30T09:00 2037-12-31T09:00 2043-12-31T09:00
                    FREQ=YEARLY;BYYEARDAY=60,-1 | 2026-11-29T09:00 | 2026-12-31T09:00 2027-03-01T09:00 2027-12-31T09:00 2028-02-29T09:00
                    FREQ=YEARLY;BYYEARDAY=366 | 2026-11-29T09:00 | 2028-12-31T09:00 2032-12-31T09:00 2036-12-31T09:00 2040-12-31T09:00
                    FREQ=YEARLY;BYWEEKNO=53;BYDAY=SU | 2026-11-29T09:00 | 2027-01-03T09:00 2033-01-02T09:00 2038-01-03T09:00 2044-01-03T09:00
                    FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO | 2026-11-29T09:00 | 2027-01-04T09:00 2028-01-03T09:00 2029-01-01T09:00 2029-12-31T09:00
                    FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO;WKST=SU | 2026-11-29T09:00 | 2027-01-04T09:00 2028-01-03T09:00 2029-01-01T09:00 2029-12-31T09:00
                    FREQ=YEARLY;BYWEEKNO=-1;BYDAY=FR | 2026-11-29T09:00 | 2027-01-01T09:00 2027-12-31T09:00 2028-12-29T09:00 2029-12-28T09:00
                    FREQ=YEARLY;BYDAY=SA,SU;BYMONTH=7;BYSETPOS=-2 | 2026-11-29T09:00 | 2027-07-25T09:00 2028-07-29T09:00 2029-07-28T09:00 2030-07-27T09:00
                    FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8 | 2024-11-05T09:00 | 2024-11-05T09:00 2028-11-07T09:00 2032-11-02T09:00 2036-11-04T09:00
                    """)
    void aRuleComesOnTheMomentsThatItNames(String rule, LocalDateTime start, String moments) {
        assertEquals(moments, moments(Schedule.of(Rule.parse(rule), start, false), start));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    FREQ=MONTHLY            | 2027-01-31T09:00 | 2027-01-31T09:00 2027-02-28T09:00 2027-03-31T09:00 2027-04-30T09:00
                    FREQ=MONTHLY;INTERVAL=3 | 2026-11-29T09:00 | 2026-11-29T09:00 2027-02-28T09:00 2027-05-29T09:00 2027-08-29T09:00
                    FREQ=YEARLY             | 2028-02-29T09:00 | 2028-02-29T09:00 2029-02-28T09:00 2030-02-28T09:00 2031-02-28T09:00
                    FREQ=YEARLY;BYMONTH=2   | 2027-01-31T09:00 | 2027-02-28T09:00 2028-02-29T09:00 2029-02-28T09:00 2030-02-28T09:00
                    FREQ=MONTHLY;BYMONTHDAY=31 | 2027-01-31T09:00 | 2027-01-31T09:00 2027-03-31T09:00 2027-05-31T09:00 2027-07-31T09:00
                    """)
    void aDayThatTheRuleDoesNotSayIsTheLastOneOfATooShortMonth(String rule, LocalDateTime start, String moments) {
        assertEquals(moments, moments(Schedule.of(Rule.parse(rule), start, true), start));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=MONTHLY;INTERVAL=12;BYMONTH=2",
                "FREQ=DAILY;INTERVAL=7;BYDAY=MO",
                "FREQ=HOURLY;INTERVAL=24;BYHOUR=5",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6"
            })
    void aRuleThatNeverComesIsGivenUpWithinTheBound(String rule) {
        var start = LocalDateTime.parse("2026-11-29T09:00");
        var schedule = Schedule.of(Rule.parse(rule), start, false);

        assertEquals(Optional.empty(), schedule.onOrAfter(start));
        assertTrue(schedule.steps() <= Schedule.MOST_STEPS + 366, () -> schedule.steps() + " steps");
    }

    @Test
    void theIntervalsBetweenAreSkipped() {
        var start = LocalDateTime.parse("2026-11-29T09:00");
        var schedule = Schedule.of(Rule.parse("FREQ=HOURLY;INTERVAL=5000"), start, false);

        assertEquals(Optional.of(LocalDateTime.parse("2027-06-25T17:00")), schedule.onOrAfter(start.plusSeconds(1)));
        assertTrue(schedule.steps() < 10, () -> schedule.steps() + " steps");
    }

    @Test
    void nothingComesAfterTheLastYear() {
        var start = LocalDateTime.parse("9999-12-30T09:00");
        var schedule = Schedule.of(Rule.parse("FREQ=DAILY"), start, false);

        assertEquals(Optional.of(start.plusDays(1)), schedule.onOrAfter(start.plusSeconds(1)));
        assertEquals(Optional.empty(), schedule.onOrAfter(start.plusDays(1).plusSeconds(1)));
    }

    private static String moments(Schedule schedule, LocalDateTime start) {
        var moments = new StringJoiner(" ");
        var from = start;
        for (var n = 0; n < 4; n++) {
            var found = schedule.onOrAfter(from).orElseThrow();
            moments.add(found.toString());
            from = found.plusSeconds(1);
        }
        return moments.toString();
    }
}
