package dev.todochatbot.when.rule;

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
                    FREQ=DAILY;COUNT=5                      | every day, 5 times
                    FREQ=DAILY;UNTIL=20261231               | every day until 31 December 2026
                    """)
    void aRuleReadsAsPeopleSayIt(String rule, String text) {
        assertEquals(text, RecurrenceText.of(rule));
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
                "FREQ=WEEKLY;BYDAY=XX"
            })
    void whatIsNoRuleOrNeverHappensIsRefused(String rule) {
        assertThrows(IllegalArgumentException.class, () -> RecurrenceRules.normal(rule));
    }

    @Test
    void aRuleIsStoredInItsNormalForm() {
        assertEquals("FREQ=WEEKLY;BYDAY=MO", RecurrenceRules.normal(" RRULE:freq=weekly;byday=mo "));
    }
}
