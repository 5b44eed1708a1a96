package dev.todochatbot.when;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

import dev.todochatbot.when.Recurrence.From;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class OccurrencesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    FREQ=DAILY;INTERVAL=2            | 2026-11-21 | 2026-11-23
                    FREQ=DAILY                       | 2026-11-10 | 2026-11-21
                    FREQ=DAILY;INTERVAL=3            | 2026-11-17 | 2026-11-23
                    FREQ=WEEKLY;BYDAY=MO,TH          | 2026-11-23 | 2026-11-26
                    FREQ=WEEKLY;INTERVAL=2;BYDAY=MO  | 2026-11-23 | 2026-12-07
                    FREQ=WEEKLY                      | 2026-11-27 | 2026-12-04
                    FREQ=MONTHLY;BYMONTHDAY=31       | 2026-10-31 | 2026-12-31
                    FREQ=MONTHLY;BYMONTHDAY=-1       | 2026-11-30 | 2026-12-31
                    FREQ=MONTHLY;BYDAY=-1FR          | 2026-11-27 | 2026-12-25
                    FREQ=YEARLY                      | 2024-02-29 | 2028-02-29
                    FREQ=DAILY;UNTIL=20261123        | 2026-11-22 | 2026-11-23
                    FREQ=DAILY;UNTIL=20261123T225959Z| 2026-11-22 | 2026-11-23
                    FREQ=DAILY;UNTIL=20261123        | 2026-11-23 | none
                    FREQ=DAILY;COUNT=1               | 2026-11-22 | none
                    FREQ=DAILY;COUNT=3               | 2026-11-10 | none
                    FREQ=YEARLY;INTERVAL=8000        | 2026-11-21 | none
                    """)
    void countedFromTheDueTheNextIsTheFirstThatIsNotInThePast(String rule, LocalDate due, String next) {
        assertEquals(next, next(rule, From.DUE, new Due.OnDay(due), Now.SATURDAY));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    FREQ=DAILY;INTERVAL=3            | 2026-11-10 | 2026-11-24
                    FREQ=DAILY;INTERVAL=3            | 2026-12-24 | 2026-11-24
                    FREQ=WEEKLY;INTERVAL=2           | 2026-11-18 | 2026-12-05
                    FREQ=WEEKLY;BYDAY=SA             | 2026-11-21 | 2026-11-28
                    FREQ=MONTHLY                     | 2026-11-01 | 2026-12-21
                    """)
    void countedFromTheCompletionTheNextIsAfterToday(String rule, LocalDate due, String next) {
        assertEquals(next, next(rule, From.COMPLETION, new Due.OnDay(due), Now.SATURDAY));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    FREQ=MONTHLY;INTERVAL=3             | 2026-11-29 | 2027-02-28
                    FREQ=MONTHLY                        | 2027-01-31 | 2027-02-28
                    FREQ=MONTHLY                        | 2027-02-28 | 2027-03-28
                    FREQ=MONTHLY;BYMONTHDAY=31          | 2027-01-31 | 2027-03-31
                    FREQ=YEARLY                         | 2028-02-29 | 2029-02-28
                    FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29  | 2027-02-28 | 2028-02-29
                    """)
    void countedFromTheCompletionMonthsAndYearsClampToTheMonthsEnd(String rule, String completed, String next) {
        var now = Now.at(completed + "T10:00", "Europe/Berlin");

        assertEquals(next, next(rule, From.COMPLETION, new Due.OnDay(LocalDate.of(2026, 6, 1)), now));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29 | 2027-02-28 | 2028-02-29
                    FREQ=DAILY;INTERVAL=7;BYDAY=MO                 | 2026-12-01 | 2026-12-07
                    FREQ=MONTHLY;INTERVAL=12;BYMONTH=3             | 2026-11-30 | 2027-03-30
                    FREQ=MONTHLY;INTERVAL=12;BYMONTH=2             | 2026-11-30 | 2027-02-28
                    FREQ=WEEKLY;INTERVAL=2;BYDAY=MO                | 2026-12-02 | 2026-12-14
                    """)
    void aDueThatTheRuleNeverMeetsStepsToTheRulesNextOwnDay(String rule, LocalDate due, String next) {
        assertEquals(next, next(rule, From.DUE, new Due.OnDay(due), Now.SATURDAY));
    }

    @Test
    void aTimeStaysTheSameOnTheWallAcrossTheChangeOfClocks() {
        var due = moment("2026-10-24T09:00");

        assertEquals(
                "2026-10-25T09:00", next("FREQ=DAILY", From.DUE, due, Now.at("2026-10-24T10:00", "Europe/Berlin")));
    }

    @Test
    void anOccurrenceInASkippedHourDoesNotMoveThoseAfterIt() {
        var nightly = new Recurrence("FREQ=DAILY", From.DUE);
        var skipped = Occurrences.next(nightly, moment("2026-03-28T02:30"), Now.at("2026-03-28T08:00", "Europe/Berlin"))
                .orElseThrow();
        var after = Occurrences.next(skipped.recurrence(), skipped.due(), Now.at("2026-03-29T08:00", "Europe/Berlin"))
                .orElseThrow();

        assertEquals("2026-03-29T03:30", Now.text(skipped.due()));
        assertEquals("2026-03-30T02:30", Now.text(after.due()));
    }

    @Test
    void anOccurrenceLaterTodayIsNotInThePast() {
        var due = moment("2026-11-19T17:00");

        assertEquals("2026-11-21T17:00", next("FREQ=DAILY", From.DUE, due, Now.SATURDAY));
    }

    @Test
    void aCountGoesDownWithEveryOccurrence() {
        var twice = new Recurrence("FREQ=DAILY;COUNT=2", From.DUE);
        var second = Occurrences.next(twice, new Due.OnDay(LocalDate.of(2026, 11, 21)), Now.SATURDAY)
                .orElseThrow();

        assertEquals("FREQ=DAILY;COUNT=1", second.recurrence().rule());
        assertEquals(Optional.empty(), Occurrences.next(second.recurrence(), second.due(), Now.SATURDAY));
    }

    @Test
    void theFirstOccurrenceComesAtOnceWhateverTheInterval() {
        var today = new Due.OnDay(Now.SATURDAY.toLocalDate());
        var mondays = new Recurrence("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", From.DUE);

        assertEquals(
                "2026-11-23", Occurrences.first(mondays, today).map(Now::text).orElseThrow());
    }

    private static String next(String rule, From from, Due due, ZonedDateTime now) {
        return Occurrences.next(new Recurrence(rule, from), due, now)
                .map(next -> Now.text(next.due()))
                .orElse("none");
    }

    private static Due moment(String local) {
        return new Due.AtTime(LocalDateTime.parse(local), ZoneId.of("Europe/Berlin"));
    }
}
