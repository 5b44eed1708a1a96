package dev.todochatbot.when;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class DueTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId KIRITIMATI = ZoneId.of("Pacific/Kiritimati");
    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");
    private static final ZoneId HONOLULU = ZoneId.of("Pacific/Honolulu");

    private static Due.AtTime at(String dateTime, ZoneId zone) {
        return new Due.AtTime(LocalDateTime.parse(dateTime), zone);
    }

    @Test
    void aDueKeepsItsKindTimeAndZoneOnAnotherDay() {
        var day = LocalDate.of(2027, 3, 1);

        assertEquals(new Due.OnDay(day), new Due.OnDay(LocalDate.of(2026, 1, 1)).onDay(day));
        assertEquals(
                at("2027-03-01T17:30:00", BERLIN),
                at("2026-01-01T17:30:00", BERLIN).onDay(day));
    }

    @Test
    void itsDayIsThatOfItsOwnZone() {
        assertEquals(
                LocalDate.of(2026, 7, 1), at("2026-07-01T00:30:00", KIRITIMATI).day());
        assertEquals(
                Instant.parse("2026-06-30T10:30:00Z"),
                at("2026-07-01T00:30:00", KIRITIMATI).instant());
        assertEquals(LocalDate.of(2026, 7, 1), new Due.OnDay(LocalDate.of(2026, 7, 1)).day());
    }

    @Test
    void aTimeThatTheZoneSkipsMovesForwardAndFractionsAreCut() {
        assertEquals(
                "2026-03-29T03:30", at("2026-03-29T02:30:00", BERLIN).dateTime().toString());
        assertEquals(
                "2026-05-01T08:00:07",
                at("2026-05-01T08:00:07.9", BERLIN).dateTime().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "0000-12-31T12:00, Europe/Berlin",
        "+10000-01-01T12:00, Europe/Berlin",
        "9999-12-31T23:30, Pacific/Honolulu",
        "0001-01-01T00:30, Pacific/Auckland"
    })
    void yearsBeyondTheWiresAreRefusedOfAMomentInUtcToo(String dateTime, String zone) {
        assertThrows(IllegalArgumentException.class, () -> at(dateTime, ZoneId.of(zone)));
    }

    @Test
    void theFirstAndTheLastDayAreDues() {
        assertEquals(1, new Due.OnDay(LocalDate.of(1, 1, 1)).day().getYear());
        assertEquals(
                Due.LAST_YEAR, new Due.OnDay(LocalDate.of(9999, 12, 31)).day().getYear());
        assertThrows(IllegalArgumentException.class, () -> new Due.OnDay(LocalDate.of(0, 12, 31)));
        assertThrows(IllegalArgumentException.class, () -> new Due.OnDay(LocalDate.of(10_000, 1, 1)));
    }

    @Test
    void whatWouldLieBeyondInUtcIsPutOnTheNearestDay() {
        assertEquals(
                at("9999-12-30T23:30:00", HONOLULU),
                Due.AtTime.within(LocalDateTime.parse("9999-12-31T23:30:00"), HONOLULU));
        assertEquals(
                at("0001-01-02T00:30:00", AUCKLAND),
                Due.AtTime.within(LocalDateTime.parse("0001-01-01T00:30:00"), AUCKLAND));
        assertEquals(
                at("9999-12-31T23:30:00", KIRITIMATI),
                Due.AtTime.within(LocalDateTime.parse("9999-12-31T23:30:00"), KIRITIMATI));
        assertEquals(
                at("0001-01-01T23:30:00", HONOLULU),
                Due.AtTime.within(LocalDateTime.parse("0001-01-01T23:30:00"), HONOLULU));
    }

    @Test
    void aHomeIsReadFromItsWords() {
        assertEquals(new Home(BERLIN, DateOrder.MDY, Locale.US), Home.of("Europe/Berlin", "mdy", "en-US"));
    }
}
