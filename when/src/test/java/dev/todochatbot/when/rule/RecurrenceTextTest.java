package dev.todochatbot.when.rule;

import java.time.LocalDateTime;
import java.time.ZoneId;

import dev.todochatbot.when.Due;
import dev.todochatbot.when.Recurrence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class RecurrenceTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    FREQ=DAILY                              | every day
                    FREQ=HOURLY;INTERVAL=4                  | every 4 hours
                    FREQ=WEEKLY;BYDAY=MO                    | every Monday
                    FREQ=WEEKLY;BYDAY=MO,WE,FR              | every Monday, Wednesday and Friday
                    FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR        | every weekday
                    FREQ=WEEKLY;INTERVAL=2;BYDAY=SU         | every 2 weeks on Sunday
                    FREQ=MONTHLY;BYMONTHDAY=1,15            | every month on the 1st and 15th
                    FREQ=MONTHLY;BYMONTHDAY=-1              | every month on the last day
                    FREQ=MONTHLY;BYDAY=-1FR                 | every month on the last Friday
                    FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 | every month on the last weekday
                    FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24    | every year on 24 December
                    FREQ=YEARLY;BYMONTH=6,7;BYMONTHDAY=1    | every year on the 1st of June and July
                    FREQ=YEARLY;BYMONTH=2;BYDAY=WE;INTERVAL=2 | every 2 years on every Wednesday in February
                    FREQ=YEARLY;BYDAY=20MO                  | every year on the 20th Monday of the year
                    FREQ=YEARLY;BYYEARDAY=100               | every year on the 100th day of the year
                    FREQ=YEARLY;BYYEARDAY=-1,1              | every year on the 1st and last day of the year
                    FREQ=YEARLY;BYWEEKNO=20                 | every year in week 20
                    FREQ=YEARLY;BYWEEKNO=20,30;BYDAY=MO     | every year on Monday of weeks 20 and 30
                    FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR     | every Friday the 13th
                    FREQ=MONTHLY;BYMONTHDAY=-2              | every month on the 2nd to last day
                    FREQ=MONTHLY;BYMONTHDAY=-1,1            | every month on the 1st and last day
                    FREQ=MONTHLY;BYDAY=FR                   | every Friday
                    FREQ=MONTHLY;INTERVAL=2;BYDAY=FR        | every 2 months on every Friday
                    FREQ=MONTHLY;BYDAY=1MO,-1MO             | every month on the 1st Monday and the last Monday
                    FREQ=MONTHLY;BYDAY=TU,WE;BYSETPOS=1,-1  | every month on the 1st and last Tuesday or Wednesday
                    FREQ=MONTHLY;BYMONTH=12,1               | every month in January and December
                    FREQ=DAILY;BYHOUR=9;BYMINUTE=30         | every day at 9:30
                    FREQ=WEEKLY;BYDAY=MO;BYHOUR=17;BYMINUTE=5 | every Monday at 17:05
                    FREQ=HOURLY;BYMINUTE=30                 | every hour at minute 30
                    FREQ=WEEKLY;BYDAY=MO;WKST=SU            | every Monday
                    FREQ=DAILY;COUNT=5                      | every day, 5 times
                    FREQ=DAILY;COUNT=1                      | every day, once
                    FREQ=DAILY;UNTIL=20261231               | every day until 31 December 2026
                    FREQ=DAILY;UNTIL=20270120T075959Z       | every day until 19 January 2027
                    FREQ=DAILY;UNTIL=20270120T010000Z       | every day until 19 January 2027, 17:00
                    """)
    void aRuleReadsAsPeopleSayIt(String rule, String text) {
        assertEquals(text, RecurrenceText.of(rule, ZoneId.of("America/Los_Angeles")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU",
                "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;WKST=SU",
                "FREQ=YEARLY;BYWEEKNO=-1",
                "FREQ=YEARLY;BYMONTH=6,7;BYDAY=FR;BYSETPOS=-1",
                "FREQ=YEARLY;BYDAY=FR;BYYEARDAY=100,101,102",
                "FREQ=MONTHLY;BYMONTHDAY=8,9,10,11,12,13,14;BYDAY=SA",
                "FREQ=MONTHLY;BYMONTHDAY=1,2,3;BYSETPOS=2",
                "FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1",
                "FREQ=DAILY;INTERVAL=2;BYDAY=MO",
                "FREQ=DAILY;BYMONTHDAY=13",
                "FREQ=DAILY;BYHOUR=9",
                "FREQ=HOURLY;BYHOUR=9",
                "FREQ=DAILY;BYHOUR=9,17;BYMINUTE=0",
                "FREQ=DAILY;BYSECOND=1",
                "no rule at all"
            })
    void aRuleWithoutWordsIsItsOwnText(String rule) {
        assertEquals(rule, RecurrenceText.of(rule, null));
    }

    @ParameterizedTest
    @CsvSource({
        "FREQ=DAILY;UNTIL=20270120T075959Z;BYMONTH=1, FREQ=DAILY;UNTIL=20270119;BYMONTH=1",
        "FREQ=DAILY;UNTIL=20270120T080000Z, FREQ=DAILY;UNTIL=20270120",
        "FREQ=DAILY;UNTIL=20270120T075959, FREQ=DAILY;UNTIL=20270120T075959",
        "FREQ=DAILY;UNTIL=20270120, FREQ=DAILY;UNTIL=20270120",
        "FREQ=DAILY;UNTIL=00010101T000000Z, FREQ=DAILY;UNTIL=00010101T000000Z",
        "FREQ=DAILY;COUNT=2, FREQ=DAILY;COUNT=2"
    })
    void forDaysAnEndInUtcIsADayOfTheOwnersZone(String rule, String forDays) {
        assertEquals(forDays, RecurrenceRules.endingOnADay(rule, ZoneId.of("America/Los_Angeles")));
    }

    @Test
    void theTextOfARepetitionEndsOnTheClockOfItsDue() {
        var daily = new Recurrence("FREQ=DAILY;UNTIL=20270120T075959Z", Recurrence.From.DUE);
        var nine = new Due.AtTime(LocalDateTime.parse("2027-01-01T09:00"), ZoneId.of("America/Los_Angeles"));

        assertEquals("every day until 19 January 2027", daily.beside(nine).text());
        assertEquals(
                "every day until 20 January 2027",
                daily.beside(new Due.OnDay(nine.day())).text());
    }

    @Test
    void theTextSaysWhatIsCountedFrom() {
        assertEquals(
                "every 3 days after completion",
                new Recurrence("FREQ=DAILY;INTERVAL=3", Recurrence.From.COMPLETION).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "every day",
                "FREQ=SOMETIMES",
                "FREQ=MINUTELY",
                "FREQ=DAILY;INTERVAL=0",
                "FREQ=DAILY;COUNT=0",
                "FREQ=DAILY;COUNT=2;UNTIL=20261231",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=WEEKLY;BYDAY=XX",
                "FREQ=DAILY;BYHOUR=9,17",
                "FREQ=DAILY;BYHOUR=9;BYMINUTE=0,30",
                "FREQ=DAILY;BYSECOND=1",
                "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6",
                "FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6",
                "FREQ=DAILY;UNTIL=20300231",
                "FREQ=MONTHLY;BYSETPOS=1"
            })
    void whatIsNoRuleOrNeverHappensIsRefused(String rule) {
        assertThrows(IllegalArgumentException.class, () -> RecurrenceRules.normal(rule));
    }

    @Test
    void aRuleHasAtMost255Characters() {
        var days = "FREQ=YEARLY;BYYEARDAY=" + "100,".repeat(58);

        assertEquals(days + "1", RecurrenceRules.normal("RRULE:" + days + "1"));
        assertThrows(IllegalArgumentException.class, () -> RecurrenceRules.normal(days + "1000"));
    }

    @Test
    void aRuleIsStoredInItsNormalForm() {
        assertEquals("FREQ=WEEKLY;BYDAY=MO", RecurrenceRules.normal(" RRULE:freq=weekly;byday=mo "));
    }
}
