package dev.todochatbot.todo.task;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.todochatbot.todo.priority.Priority;
import dev.todochatbot.todo.reminder.Reminder;
import dev.todochatbot.when.Due;
import dev.todochatbot.when.Recurrence;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TaskJsonTest {

    private final TaskJson json = PlainTasks.json();

    private static Task full() {
        var fields = new HashMap<String, Object>(Map.of(
                "notes",
                "at the bank",
                "status",
                Status.DONE,
                "completedAt",
                Instant.parse("2026-11-20T09:00:00Z"),
                "priority",
                Priority.HIGH,
                "due",
                new Due.AtTime(LocalDateTime.parse("2026-11-23T10:00:00"), ZoneId.of("Europe/Berlin")),
                "tags",
                List.of("home"),
                "recurrence",
                new Recurrence("FREQ=DAILY", Recurrence.From.COMPLETION),
                "start",
                LocalDate.parse("2026-11-20"),
                "duration",
                Duration.ofMinutes(90)));
        fields.put(
                "reminders", List.of(new Reminder(UUID.randomUUID(), null, Duration.ofMinutes(5), null, null, null)));
        fields.put("subtasks", List.of(new Subtask(UUID.randomUUID(), "Stamp", true)));
        fields.put("deletedAt", Instant.parse("2026-11-21T09:00:00Z"));
        return PlainTasks.task(fields);
    }

    @Test
    void theFieldsAreThoseThatCanChange() {
        var names = json.fields(full()).propertyStream().map(Map.Entry::getKey).toList();

        assertEquals(
                TaskJson.FIELDS.stream().sorted().toList(),
                names.stream().sorted().toList());
    }

    @Test
    void aDifferenceHasWhatDiffersAndNothingElse() {
        var before = full();
        var after = before.withTitle("Pay rent").withPriority(Priority.LOW);

        var difference = json.difference(before, after);

        assertEquals(
                "{\"title\":\"Pay\",\"priority\":\"high\"}", difference.before().toString());
        assertEquals(
                "{\"title\":\"Pay rent\",\"priority\":\"low\"}",
                difference.after().toString());
        assertFalse(difference.isEmpty());
        assertTrue(json.difference(before, before).isEmpty());
    }

    @Test
    void whatAnEventSaysIsPutOn() {
        var task = full();
        var difference = json.difference(task, PlainTasks.task(Map.of()));

        var blank = json.with(task, difference.after());

        assertNull(blank.due());
        assertEquals(Status.OPEN, blank.status());
        assertEquals(task.id(), blank.id());
        assertEquals(task, json.with(blank, difference.before()));
    }

    @Test
    void aCreationTellsWhatIsNotAsInABlankTask() {
        var bare = PlainTasks.task(Map.of());
        var given = json.given(bare);

        assertEquals(List.of("title", "list"), names(given));
        assertEquals(bare.list().name(), given.at("/list/name").asText());
    }

    @Test
    void aCreationTellsAllThatIsThere() {
        var task = full();
        var given = json.given(task);

        var fields = json.fields(task);
        fields.remove("position");
        assertEquals(fields, given);
        var blank = json.blank();
        assertEquals(
                names(fields).stream()
                        .filter(name -> !name.equals("title") && !name.equals("list"))
                        .sorted()
                        .toList(),
                names(blank).stream().sorted().toList());
    }

    @Test
    void aBlankTaskIsOneOfWhichOnlyTheTitleIsSaid() {
        var fields = json.fields(PlainTasks.task(Map.of()));
        fields.remove(List.of("title", "list", "position"));

        assertEquals(fields, json.blank());
    }

    private static List<String> names(JsonNode node) {
        return node.propertyStream().map(Map.Entry::getKey).toList();
    }

    @Test
    void whatIsStoredIsReadAgain() throws JsonProcessingException {
        var task = full();
        var text = PlainTasks.mapper().writeValueAsString(task);

        assertEquals(task, json.read(text, Task.class));
        assertNull(json.read(null, Task.class));
        assertThrows(IllegalStateException.class, () -> json.read("{", Task.class));
        assertEquals(task.reminders(), json.reminders(json.array(task.reminders())));
        assertTrue(json.array(List.of()).isEmpty());
        assertEquals("Pay", json.tree(task).get("title").asText());
        assertFalse(json.array(task.tags()).isEmpty());
    }
}
