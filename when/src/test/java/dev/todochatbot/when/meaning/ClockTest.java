package dev.todochatbot.when.meaning;

import java.time.Duration;
import java.time.LocalTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ClockTest {

    @ParameterizedTest
    @CsvSource({"0, 59, 59", "12, 0, 0", "23, 59, 0", "24, 0, 0"})
    void aClockGoesToTheEndOfTheDay(int hour, int minute, int second) {
        var clock = Clock.of(hour, minute, second, false);
        assertEquals(new Clock(hour, minute, second, hour == 12), clock);
        assertEquals(hour == 24, clock.endsTheDay());
    }

    @ParameterizedTest
    @CsvSource({"24, 1, 0", "25, 0, 0", "23, 60, 0", "1, 0, 60"})
    void beyondThereIsNoTime(int hour, int minute, int second) {
        assertNull(Clock.of(hour, minute, second, false));
    }

    @Test
    void onlyTheTwelveHoursOfAClockMayMeanEitherHalf() {
        assertFalse(Clock.of(0, 30, 0, false).open());
        assertTrue(Clock.of(1, 0, 0, false).open());
        assertTrue(Clock.of(12, 0, 0, false).open());
        assertFalse(Clock.of(13, 0, 0, false).open());
        assertFalse(Clock.of(7, 0, 0, true).open());
    }

    @ParameterizedTest
    @CsvSource({
        "7, 15, am, 07:15",
        "7, 15, pm, 19:15",
        "12, 30, am, 00:30",
        "12, 30, pm, 12:30",
        "17, 0, pm, 17:00",
        "23, 59, pm, 23:59",
        "17, 0, am,",
        "24, 0, pm,",
        "0, 10, am,"
    })
    void aHalfOfTheDayMakesItExact(int hour, int minute, String half, LocalTime time) {
        var clock = Clock.of(hour, minute, 0, false).half(half);
        assertEquals(time, clock == null ? null : clock.time(null));
        if (clock != null) assertFalse(clock.open());
    }

    @ParameterizedTest
    @CsvSource({
        "true, 7, 50, 20, 8, 10",
        "true, 12, 50, 20, 1, 10",
        "true, 11, 50, 20, 12, 10",
        "true, 1, 10, -20, 12, 50",
        "true, 11, 0, 60, 12, 0",
        "false, 23, 50, 20, 0, 10",
        "false, 0, 10, -20, 23, 50",
        "false, 12, 30, 45, 13, 15"
    })
    void minutesGoRoundTheClockThatItIs(boolean open, int hour, int minute, int minutes, int hourThen, int minuteThen) {
        assertEquals(new Clock(hourThen, minuteThen, 5, open), new Clock(hour, minute, 5, open).plus(minutes));
    }

    @ParameterizedTest
    @CsvSource({
        "1,, 13:00",
        "6,, 18:00",
        "7,, 07:00",
        "11,, 11:00",
        "12,, 12:00",
        "6, MORNING, 06:00",
        "2, AFTERNOON, 14:00",
        "8, EVENING, 20:00",
        "4, NIGHT, 04:00",
        "5, NIGHT, 17:00",
        "11, NIGHT, 23:00",
        "12, NIGHT, 00:00"
    })
    void anOpenHourIsOfThePartOfTheDayOrOfWhenPeoplePlan(int hour, PartOfDay part, LocalTime time) {
        assertEquals(time, new Clock(hour, 0, 0, true).time(part));
    }

    @Test
    void anExactTimeIsThatWhateverThePart() {
        assertEquals(LocalTime.of(6, 20, 30), new Clock(6, 20, 30, false).time(PartOfDay.EVENING));
        assertEquals(LocalTime.MIDNIGHT, new Clock(24, 0, 0, false).time(null));
    }

    @Test
    void theSmallHoursOfANightAreOfTheNextDay() {
        assertTrue(new Clock(12, 0, 0, true).isOfTheNight(PartOfDay.NIGHT));
        assertTrue(new Clock(4, 0, 0, true).isOfTheNight(PartOfDay.NIGHT));
        assertFalse(new Clock(5, 0, 0, true).isOfTheNight(PartOfDay.NIGHT));
        assertFalse(new Clock(2, 0, 0, true).isOfTheNight(PartOfDay.EVENING));
        assertFalse(Clock.exactly(2, 0).isOfTheNight(PartOfDay.NIGHT));
    }

    @Test
    void sevenAndEightMayMeanTheEvening() {
        assertFalse(new Clock(6, 0, 0, true).mayMeanTheEvening());
        assertTrue(new Clock(7, 0, 0, true).mayMeanTheEvening());
        assertTrue(new Clock(8, 59, 0, true).mayMeanTheEvening());
        assertFalse(new Clock(9, 0, 0, true).mayMeanTheEvening());
        assertFalse(Clock.exactly(8, 0).mayMeanTheEvening());
    }

    @ParameterizedTest
    @CsvSource({
        "9, 0, 10, 30, false, 90",
        "22, 15, 1, 0, false, 165",
        "9, 0, 9, 0, false, 1440",
        "11, 0, 1, 0, true, 120",
        "7, 30, 7, 30, true, 720"
    })
    void aRangeLastsUntilTheNextTimeThatItsEndMayMean(
            int hour, int minute, int end, int endMinute, boolean open, int minutes) {
        assertEquals(
                Duration.ofMinutes(minutes), Clock.exactly(hour, minute).until(new Clock(end, endMinute, 0, open)));
    }

    @ParameterizedTest
    @CsvSource({"2, 0, 15, 14:00", "11, 0, 13, 11:00", "12, 0, 13, 12:00", "9, 30, 21, 09:30", "9, 0, 9, 21:00"})
    void itsBeginIsTheLastBeforeItsEnd(int hour, int minute, int end, LocalTime begin) {
        var clock = new Clock(hour, minute, 0, true).before(Clock.exactly(end, 0));
        assertEquals(begin, clock.time(null));
        assertFalse(clock.open());
    }

    @Test
    void whatIsExactOrEndsOpenStaysAsItIs() {
        var exact = Clock.exactly(2, 0);
        var open = new Clock(2, 0, 0, true);
        assertSame(exact, exact.before(Clock.exactly(15, 0)));
        assertSame(open, open.before(new Clock(3, 0, 0, true)));
    }
}
