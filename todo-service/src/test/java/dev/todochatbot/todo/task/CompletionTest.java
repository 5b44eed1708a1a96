package dev.todochatbot.todo.task;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.todochatbot.todo.reminder.Reminder;
import dev.todochatbot.when.Due;
import dev.todochatbot.when.Recurrence;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

class CompletionTest {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-21T10:00:00+01:00[Europe/Berlin]");

    private static Due on(String day) {
        return new Due.OnDay(LocalDate.parse(day));
    }

    private static Recurrence every(String rule) {
        return new Recurrence(rule, null);
    }

    @Test
    void aTaskIsDoneFromNowOn() {
        var done = Completion.complete(PlainTasks.task(Map.of("due", on("2026-11-21"))), NOW);

        assertEquals(Status.DONE, done.status());
        assertEquals(NOW.toInstant(), done.completedAt());
        assertEquals(on("2026-11-21"), done.due());
    }

    @Test
    void whatIsDoneStaysAsItIs() {
        var done = Completion.complete(PlainTasks.task(Map.of()), NOW);

        assertSame(done, Completion.complete(done, NOW.plusDays(1)));
    }

    @Test
    void aSeriesMovesOnWithItsStartAndItsChecklist() {
        var line = new Subtask(UUID.randomUUID(), "Stamp", true);
        var task = PlainTasks.task(Map.of(
                "due", on("2026-11-23"),
                "start", LocalDate.parse("2026-11-20"),
                "recurrence", every("FREQ=WEEKLY;BYDAY=MO"),
                "subtasks", List.of(line)));

        var next = Completion.complete(task, NOW);

        assertEquals(Status.OPEN, next.status());
        assertNull(next.completedAt());
        assertEquals(on("2026-11-30"), next.due());
        assertEquals(LocalDate.parse("2026-11-27"), next.start());
        assertEquals(List.of(new Subtask(line.id(), "Stamp", false)), next.subtasks());
        assertEquals("FREQ=WEEKLY;BYDAY=MO", next.recurrence().rule());
    }

    @Test
    void whatRemindsOfTheDueComesOnceMoreAndWhatHasAMomentDoesNot() {
        var came = Instant.parse("2026-11-20T08:00:00Z");
        var before = new Reminder(UUID.randomUUID(), null, Duration.ofHours(1), came, null, came);
        var at = new Reminder(UUID.randomUUID(), came, null, came, null, came);
        var task = PlainTasks.task(Map.of(
                "due", on("2026-11-23"),
                "recurrence", every("FREQ=DAILY"),
                "reminders", List.of(before, at)));

        var reminders = Completion.complete(task, NOW).reminders();

        assertNull(reminders.getFirst().firedAt());
        assertNull(reminders.getFirst().dismissedAt());
        assertEquals(at, reminders.getLast());
    }

    @Test
    void aSeriesWithoutAStartGetsNone() {
        var task = PlainTasks.task(Map.of("due", on("2026-11-23"), "recurrence", every("FREQ=DAILY")));

        assertNull(Completion.complete(task, NOW).start());
    }

    @Test
    void afterItsLastOccurrenceASeriesIsDone() {
        var task = PlainTasks.task(Map.of("due", on("2026-11-23"), "recurrence", every("FREQ=DAILY;COUNT=1")));

        assertEquals(Status.DONE, Completion.complete(task, NOW).status());
    }

    @Test
    void aStartStopsAtTheLastDayThereIs() {
        var task = PlainTasks.task(Map.of(
                "due", on("9999-12-01"),
                "start", LocalDate.parse("9999-12-30"),
                "recurrence", every("FREQ=WEEKLY")));

        var next = Completion.complete(task, NOW);

        assertEquals(on("9999-12-08"), next.due());
        assertEquals(LocalDate.parse("9999-12-31"), next.start());
    }
}
