package dev.todochatbot.todo.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

import dev.todochatbot.when.Due;
import dev.todochatbot.when.Recurrence;
import net.fortuna.ical4j.model.property.RRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class FeedRuleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // A day has no hours, and ends on a day
                "2027-01-04 | FREQ=WEEKLY;BYDAY=MO | FREQ=WEEKLY;BYDAY=MO",
                "2027-01-04 | FREQ=DAILY;BYHOUR=9;BYMINUTE=30 | FREQ=DAILY",
                "2027-01-04 | FREQ=HOURLY;INTERVAL=6 | FREQ=DAILY",
                "2027-01-04 | FREQ=HOURLY;INTERVAL=50 |",
                "2027-01-04 | FREQ=DAILY;UNTIL=20270201T120000Z | FREQ=DAILY;UNTIL=20270201",
                // A moment ends at a moment of UTC
                "2027-01-04T09:00 | FREQ=DAILY;UNTIL=20270201T120000Z | FREQ=DAILY;UNTIL=20270201T120000Z",
                "2027-01-04T09:00 | FREQ=DAILY;UNTIL=20270201T120000 | FREQ=DAILY;UNTIL=20270201T110000Z",
                "2027-01-04T09:00 | FREQ=DAILY;BYHOUR=9;BYMINUTE=30 | FREQ=DAILY;BYHOUR=9;BYMINUTE=30",
                // The month is that of the due
                "2027-01-04 | FREQ=YEARLY;BYMONTHDAY=4 | FREQ=YEARLY;BYMONTHDAY=4;BYMONTH=1",
                "2027-01-04 | FREQ=YEARLY;BYWEEKNO=20 | FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
                "2027-01-04 | FREQ=DAILY;UNTIL=20270103 |",
                "2027-01-04T09:00 | FREQ=DAILY;UNTIL=20270104T000000Z |",
                // What is left, and a due beside the rule is one of them
                "2027-01-04 | FREQ=WEEKLY;BYDAY=MO;COUNT=3 | FREQ=WEEKLY;BYDAY=MO;COUNT=3",
                "2027-01-05 | FREQ=WEEKLY;BYDAY=MO;COUNT=3 | FREQ=WEEKLY;BYDAY=MO;COUNT=2",
                "2027-01-05 | FREQ=WEEKLY;BYDAY=MO;COUNT=1 |"
            })
    void aRuleIsSaidAsCalendarsReadIt(String due, String rule, String said) {
        var found = FeedRule.of(new Recurrence(rule, null), due(due)).orElse(null);
        assertEquals(said, found);
        if (said != null) new RRule<LocalDateTime>(said);
    }

    @Test
    void whatIsCountedFromCompletionHasNone() {
        var recurrence = new Recurrence("FREQ=DAILY", Recurrence.From.COMPLETION);
        assertEquals(null, FeedRule.of(recurrence, due("2027-01-04")).orElse(null));
        assertEquals(null, FeedRule.of(null, due("2027-01-04")).orElse(null));
    }

    private static Due due(String text) {
        return text.contains("T")
                ? new Due.AtTime(LocalDateTime.parse(text), ZoneId.of("Europe/Berlin"))
                : new Due.OnDay(LocalDate.parse(text));
    }
}
