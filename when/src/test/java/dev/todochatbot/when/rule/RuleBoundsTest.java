package dev.todochatbot.when.rule;

import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Rules at the edges of what a rule may be. */
class RuleBoundsTest {

    @ParameterizedTest
    @CsvSource({
        "FREQ=DAILY;, FREQ=DAILY",
        "' rrule:freq=daily ', FREQ=DAILY",
        "FREQ=MONTHLY;BYMONTHDAY=+1, FREQ=MONTHLY;BYMONTHDAY=+1"
    })
    void aRuleIsStoredInCapitalsAndWithoutWhatSaysNothing(String said, String stored) {
        assertEquals(stored, RecurrenceRules.normal(said));
    }

    /** Those beside the letters and digits in the table of characters, too. */
    @ParameterizedTest
    @ValueSource(strings = {"@", "[", "/", ":", "{", "É", "'", "\n", "\0"})
    void aRuleIsMadeOfLettersDigitsAndItsMarks(String character) {
        var refused = assertThrows(
                IllegalArgumentException.class, () -> RecurrenceRules.normal("FREQ=DAILY;COUNT=1" + character + "2"));

        assertTrue(refused.getMessage().contains("letters, digits"), refused::getMessage);
    }

    @ParameterizedTest
    @CsvSource({"FREQ=DAILY;FOO, no part FOO", "FREQ=DAILY;FOO=1, no part FOO", "FREQ=DAILY;=1, no part =1"})
    void anUnknownPartIsNamed(String rule, String said) {
        var refused = assertThrows(IllegalArgumentException.class, () -> RecurrenceRules.normal(rule));

        assertTrue(refused.getMessage().contains(said), refused::getMessage);
    }

    @ParameterizedTest
    @CsvSource({
        "20261231T230000Z, Europe/Berlin, 20270101",
        "20261231T220000Z, Europe/Berlin, 20261231",
        "20261231, Europe/Berlin, 20261231",
        "00010101T000000Z, UTC, 00010101",
        "00010101T000000Z, America/New_York, 00010101T000000Z",
        "99991231T235959Z, UTC, 99991231",
        "99991231T235959Z, Asia/Tokyo, 99991231T235959Z"
    })
    void anEndInUtcIsADayWhereTheOwnerLives(String until, String zone, String day) {
        assertEquals(
                "FREQ=DAILY;UNTIL=" + day + ";WKST=MO",
                RecurrenceRules.endingOnADay("FREQ=DAILY;UNTIL=" + until + ";WKST=MO", ZoneId.of(zone)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=YEARLY;BYMONTHDAY=2                 | every year on the 2nd
            FREQ=YEARLY;BYMONTHDAY=-1                | every year on the last day
            FREQ=MONTHLY;BYMONTHDAY=1,-1             | every month on the 1st and last day
            FREQ=MONTHLY;BYMONTHDAY=11,12,13         | every month on the 11th, 12th and 13th
            FREQ=MONTHLY;BYMONTHDAY=-2               | every month on the 2nd to last day
            FREQ=MONTHLY;BYDAY=SA,SU;BYSETPOS=1      | every month on the 1st weekend day
            """)
    void placesAreSaidAsPeopleCountThem(String rule, String text) {
        assertEquals(text, RecurrenceText.of(RecurrenceRules.normal(rule), null));
    }

    @Test
    void aRuleThatWaitsLongerThanFiftyYearsNeverHappens() {
        // 29 February on a Monday comes every 28 years, a 53rd week in June never
        assertEquals(
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO",
                RecurrenceRules.normal("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO"));
        assertThrows(
                IllegalArgumentException.class,
                () -> RecurrenceRules.normal("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;BYDAY=MO"));
    }
}
