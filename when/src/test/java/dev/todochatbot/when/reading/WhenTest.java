package dev.todochatbot.when.reading;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.todochatbot.when.DateOrder;
import dev.todochatbot.when.language.Tokens.Taken;
import dev.todochatbot.when.reading.Reading.DueSaid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WhenTest {

    @ParameterizedTest
    @CsvSource({"DMY,2027-04-03", "MDY,2027-03-04", "YMD,2027-03-04"})
    void theOrderOfANumberedDateIsTheSpeakers(DateOrder order, String day) {
        var speaker = Table.speaker("2026-11-21T10:00", "Europe/Berlin", order, "en");

        assertEquals(day, said("3/4", speaker));
        assertEquals("2026-12-24", said("24/12", speaker));
        assertEquals("2026-12-24", said("12/24", speaker));
        assertEquals("2027-12-01", said("1.12.2027", speaker));
        assertEquals("2028-02-17", said("2028/02/17", speaker));
    }

    @ParameterizedTest
    @CsvSource({"monday 20 january 2028,Monday,Thursday", "fri 6 mar at 10:00,Friday,Saturday"})
    void aWeekdayThatContradictsItsDateIsRefusedNamingBoth(String text, String said, String is) {
        var refused = assertThrows(ContradictionException.class, () -> When.due(text, Table.speaker("en")));

        assertTrue(refused.getMessage().contains(said) && refused.getMessage().contains(is), refused::getMessage);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "soon",
                "2026-02-30",
                "the 32nd",
                "25:00",
                "25pm",
                "5",
                "tomorrow and then",
                "0000-01-01",
                "every day",
                "from 2 july to 10 july",
                "tomorrow tomorrow"
            })
    void whatIsNoDueIsEmpty(String text) {
        assertEquals(Optional.empty(), When.due(text, Table.speaker("en")));
    }

    @Test
    void whatIsLongerThanAnybodySaysIsNoDue() {
        assertEquals(Optional.empty(), When.due("tomorrow" + " ".repeat(When.LONGEST), Table.speaker("en")));
    }

    @Test
    void itIsToldWhetherATimeWasSaid() {
        assertFalse(When.due("friday", Table.speaker("en")).orElseThrow().timeSaid());
        assertTrue(When.due("friday at 5", Table.speaker("en")).orElseThrow().timeSaid());
        assertFalse(When.due("at 5", Table.speaker("en")).orElseThrow().dateSaid());
        assertFalse(When.line("x every friday", List.of(), Table.speaker("en")).timeSaid());
        assertTrue(When.line("x every friday evening", List.of(), Table.speaker("en"))
                .timeSaid());
    }

    @Test
    void theDaysAreThoseOfTheSpeakersZone() {
        var losAngeles = Table.speaker("2026-11-21T23:30", "America/Los_Angeles", DateOrder.MDY, "en");

        assertEquals("2026-11-22", said("tomorrow", losAngeles));
        assertEquals(
                "FREQ=DAILY;UNTIL=20270120T075959Z",
                When.recurrence("every day at 9am until 19 jan 2027", losAngeles)
                        .orElseThrow()
                        .recurrence()
                        .rule());
    }

    @Test
    void aSkippedHourMovesForwardByTheGap() {
        assertEquals(
                "2026-03-29T03:30",
                said("tomorrow at 02:30", Table.speaker("2026-03-28T10:00", "Europe/Berlin", DateOrder.DMY, "en")));
        assertEquals(
                "2026-03-29T03:30",
                said("in an hour", Table.speaker("2026-03-29T01:30", "Europe/Berlin", DateOrder.DMY, "en")));
    }

    @ParameterizedTest
    @CsvSource({
        "an hour,PT1H",
        "90 min,PT1H30M",
        "1h 30m,PT1H30M",
        "half an hour,PT30M",
        "an hour and a half,PT1H30M",
        "2 days,PT48H",
        "PT45M,PT45M"
    })
    void aLengthSaidAloneIsUnderstood(String text, String duration) {
        assertEquals(Optional.of(Duration.parse(duration)), When.duration(text, Table.speaker("en")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "PT10S", "31 days", "-PT1H", "soon", "5"})
    void whatIsNoLengthOfATaskIsEmpty(String text) {
        assertEquals(Optional.empty(), When.duration(text, Table.speaker("en")));
    }

    @ParameterizedTest
    @CsvSource({
        "tomorrow, 2026-11-22..2026-11-22",
        "this week, 2026-11-16..2026-11-22",
        "last week, 2026-11-09..2026-11-15",
        "next month, 2026-12-01..2026-12-31",
        "this year, 2026-01-01..2026-12-31",
        "last 7 days, 2026-11-15..2026-11-21",
        "next weekend, 2026-11-28..2026-11-29",
        "this quarter, 2026-10-01..2026-12-31",
        "in december, 2026-12-01..2026-12-31",
        "march 2028, 2028-03-01..2028-03-31",
        "the rest of the month, 2026-11-21..2026-11-30",
        "the next two weeks, 2026-11-21..2026-12-04",
        "today..the end of the month, 2026-11-21..2026-11-30",
        "2026-11-30..2026-12-05, 2026-11-30..2026-12-05",
        "yesterday..next friday, 2026-11-20..2026-11-27"
    })
    void aPeriodHasBothItsEnds(String text, String range) {
        assertEquals(
                Optional.of(range),
                When.period(text, Table.speaker("en")).map(found -> found.from() + ".." + found.to()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "2026-12-05..2026-11-30", "sometime", "2026-11-30..", "a..b..c"})
    void whatIsNoPeriodIsEmpty(String text) {
        assertEquals(Optional.empty(), When.period(text, Table.speaker("en")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"every monday x", "monday", "x", "", "every day every week"})
    void whatIsNoRecurrenceIsEmpty(String text) {
        assertEquals(Optional.empty(), When.recurrence(text, Table.speaker("en")));
    }

    @Test
    void whatTheCallerHasTakenMakesAnEndOfTheText() {
        var text = "mow the lawn 17:00 #home";

        assertEquals(
                "2026-11-21T17:00",
                Table.text(When.line(text, List.of(new Taken(19, 24)), Table.speaker("en"))
                        .due()));
    }

    @Test
    void partsCountUtf16UnitsAndDoNotOverlap() {
        var text = "🌱 water every mon at 7pm until march";

        assertEquals(
                List.of("RECURRENCE:every mon", "DUE:at 7pm", "RECURRENCE:until march"),
                When.line(text, List.of(), Table.speaker("en")).parts().stream()
                        .map(part -> part.kind() + ":" + text.substring(part.start(), part.end()))
                        .toList());
    }

    @Test
    void allReadingsAreCertainOrLikely() {
        var text = "ask if 3 may join on friday at 5";

        var readings = When.readings(text, Table.speaker("en"));

        assertEquals(
                List.of("3 may:false", "on friday at 5:true"),
                readings.stream()
                        .map(it -> text.substring(it.start(), it.end()) + ":" + it.certain())
                        .toList());
        assertEquals(
                "2026-11-27T17:00", Table.text(((DueSaid) readings.getLast().meaning()).due()));
    }

    @Test
    void shortAbbreviationsAreReadInTheirOwnLanguageOnly() {
        var german = Table.speaker("de");

        assertEquals("2026-11-26", said("do", german));
        assertEquals(Optional.empty(), When.due("mon", german));
        assertEquals("2026-11-23", said("monday", german));
        assertEquals(Optional.empty(), When.due("do", Table.speaker("en")));
    }

    @Test
    void anUnknownLanguageIsReadAsEnglish() {
        assertEquals("2026-11-23", said("mon", Table.speaker("fi")));
    }

    @Test
    void aLineWithoutATimeHasNoDuration() {
        assertNull(When.line("read for an hour tomorrow", List.of(), Table.speaker("en"))
                .duration());
    }

    private static String said(String text, dev.todochatbot.when.meaning.Speaker speaker) {
        return Table.text(When.due(text, speaker).orElseThrow().due());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1M", "P30D", "an hour and a half", "90 min"})
    void aLengthIsOfAMinuteToThirtyDays(String text) {
        assertTrue(When.duration(text, Table.speaker("en")).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT59S", "PT0S", "P30DT1S", "-PT1H", "P", "an hour of", "an hour and a half tomorrow", ""})
    void whatIsMoreOrLessThanALengthIsNone(String text) {
        assertEquals(Optional.empty(), When.duration(text, Table.speaker("en")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"friday", "übermorgen", "monday 20 january 2028"})
    void whatIsADueInSomeLanguageMayBeOne(String text) {
        assertTrue(When.mayBeDue(text, Table.speaker("en").now()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bread", "soon", ""})
    void whatIsADueInNoLanguageIsNone(String text) {
        assertFalse(When.mayBeDue(text, Table.speaker("en").now()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"today..today", "today..tomorrow", "next week", "friday"})
    void aPeriodEndsWhenItBeginsOrLater(String text) {
        assertTrue(When.period(text, Table.speaker("en")).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow..today", "today..tomorrow..friday", "next week bread", "today..", "..today", ""})
    void whatEndsBeforeItBeginsOrSaysMoreIsNoPeriod(String text) {
        assertEquals(Optional.empty(), When.period(text, Table.speaker("en")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"friday!!|friday", "tomorrow.|tomorrow", "the 5th.,|the 5th", "'5. december'|5 december"})
    void marksThatEndASentenceSayNothing(String text, String same) {
        assertEquals(said(same, Table.speaker("en")), said(text, Table.speaker("en")));
    }

    @Test
    void theLongestTextIsRead() {
        var longest = "tomorrow" + " ".repeat(When.LONGEST - "tomorrow".length());

        assertEquals(said("tomorrow", Table.speaker("en")), said(longest, Table.speaker("en")));
        assertEquals(Optional.empty(), When.due(longest + " ", Table.speaker("en")));
    }

    @Test
    void whatWasSaidLastIsOver() {
        assertEquals(
                When.over("since monday", Table.speaker("en")).orElseThrow().days(),
                When.over("yesterday or since monday", Table.speaker("en"))
                        .orElseThrow()
                        .days());
        assertEquals(
                When.over("since monday", Table.speaker("en")).orElseThrow().days(),
                When.spoken("done since monday", Table.speaker("en"))
                        .over()
                        .orElseThrow()
                        .days());
    }
}
