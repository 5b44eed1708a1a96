package dev.todochatbot.todo.task.wish;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.todo.priority.Priority;
import dev.todochatbot.when.Due;
import dev.todochatbot.when.Recurrence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class NewTaskTest {

    private static final Due DAY = new Due.OnDay(LocalDate.of(2026, 11, 23));
    private static final Due TIME =
            new Due.AtTime(LocalDateTime.parse("2026-11-23T10:00:00"), ZoneId.of("Europe/Berlin"));
    private static final NewDue WORDS = new NewDue.InWords("tomorrow");

    private static NewTask tagged(String... tags) {
        return new NewTask("Pay", null, null, null, Arrays.asList(tags), null, null, null, null, null, null);
    }

    @Test
    void whatIsLeftOutIsNothing() {
        var wish = NewTask.titled("Pay");

        assertEquals("", wish.notes());
        assertEquals(Priority.NONE, wish.priority());
        assertEquals(List.of(), wish.tags());
        assertEquals(List.of(), wish.reminders());
        assertEquals(List.of(), wish.subtasks());
        assertNull(wish.list());
        assertNull(wish.duration());
        assertNull(wish.startDay());
        assertNull(NewTask.titled(null).title());
    }

    @Test
    void whatIsSaidStays() {
        var line = new NewSubtask(null, " Stamp ", null);
        var wish = new NewTask(
                " Pay ",
                "at the bank",
                Priority.HIGH,
                WORDS,
                List.of("home"),
                " Errands ",
                null,
                List.of(),
                "2026-11-20",
                Duration.ofMillis(90_500),
                List.of(line));

        assertEquals("Pay", wish.title());
        assertEquals("at the bank", wish.notes());
        assertEquals(Priority.HIGH, wish.priority());
        assertEquals("Errands", wish.list());
        assertEquals(Duration.ofSeconds(90), wish.duration());
        assertEquals(LocalDate.of(2026, 11, 20), wish.startDay());
        assertEquals("Stamp", wish.subtasks().getFirst().title());
        assertNull(new NewSubtask(UUID.randomUUID(), null, true).title());
    }

    @Test
    void tagsAreTheSameWhateverTheirCaseAndTheFirstSpellingStays() {
        assertEquals(
                List.of("Home", "work"),
                tagged(" Home", "home ", "work", "WORK").tags());
        assertEquals(2, tagged("a", null).tags().size());
    }

    @Test
    void whatIsExchangedIsTheOnlyThingThatIs() {
        var rule = new NewRecurrence("FREQ=DAILY", null);
        var wish = tagged("home");

        assertEquals(WORDS, wish.due(WORDS).due());
        assertEquals(rule, wish.recurrence(rule).recurrence());
        assertEquals("2026-11-20", wish.start(LocalDate.of(2026, 11, 20)).start());
        assertEquals(Duration.ofHours(1), wish.duration(Duration.ofHours(1)).duration());
        assertEquals(
                wish,
                wish.due(WORDS)
                        .due(null)
                        .recurrence(rule)
                        .recurrence(null)
                        .duration(Duration.ofHours(1))
                        .duration(null));
    }

    @Test
    void aDurationNeedsATime() {
        var wish = tagged().duration(Duration.ofHours(1));

        assertDoesNotThrow(() -> wish.checkDuration(TIME));
        assertDoesNotThrow(() -> tagged().checkDuration(null));
        for (var due : new Due[] {DAY, null}) {
            var refused = assertThrows(ProblemException.class, () -> wish.checkDuration(due));
            assertTrue(refused.names("duration"));
        }
    }

    @Test
    void aZoneIsNeededForWordsAndForASeriesThatHasNoDueOrEnds() {
        var day = new NewDue.Resolved(DAY);
        var open = new NewRecurrence("FREQ=DAILY", null);
        var ending = new NewRecurrence("FREQ=DAILY;UNTIL=20261231", null);

        assertTrue(tagged().due(WORDS).needsZone());
        assertTrue(tagged().recurrence(open).needsZone());
        assertTrue(tagged().due(day).recurrence(ending).needsZone());
        assertFalse(tagged().due(day).recurrence(open).needsZone());
        assertFalse(tagged().due(day).needsZone());
        assertFalse(tagged().needsZone());
        assertFalse(tagged().due(day).recurrence(new NewRecurrence(null, null)).needsZone());
    }

    @Test
    void aRuleIsStoredInItsNormalForm() {
        assertEquals(
                "FREQ=DAILY",
                new NewRecurrence("RRULE:FREQ=DAILY", null).normal().rule());
        var nothing = new NewRecurrence(null, null);
        assertSame(nothing, nothing.normal());
        var refused = assertThrows(ProblemException.class, () -> new NewRecurrence("FREQ=SOMETIMES", null).normal());
        assertTrue(refused.names("recurrence.rule"));
    }

    @Test
    void aRecurrenceIsSaidAsItIs() {
        var recurrence = new Recurrence("FREQ=DAILY", Recurrence.From.COMPLETION);

        assertEquals(recurrence, NewRecurrence.of(recurrence).read());
        assertNull(NewRecurrence.of(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tomorrow", "2026-02-30", "0000-01-01", "+12026-01-1", "2026-11-2", "2026-11-201"})
    void aStartInWordsIsNoDate(String text) {
        assertTrue(StartDay.of(text).isEmpty());
    }

    @Test
    void aStartInIsoIsADate() {
        assertEquals(LocalDate.of(1, 1, 1), StartDay.of("0001-01-01").orElseThrow());
    }
}
