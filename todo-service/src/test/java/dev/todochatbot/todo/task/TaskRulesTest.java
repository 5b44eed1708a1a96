package dev.todochatbot.todo.task;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.todochatbot.when.Due;
import dev.todochatbot.when.Recurrence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TaskRulesTest {

    private static final Map<String, Recurrence> SERIES = Map.of("recurrence", new Recurrence("FREQ=DAILY", null));
    private static final Due DAY = new Due.OnDay(LocalDate.parse("2026-11-23"));
    private static final Due TIME =
            new Due.AtTime(LocalDateTime.parse("2026-11-23T10:00:00"), ZoneId.of("Europe/Berlin"));

    private static ObjectNode changed(String field) {
        return JsonNodeFactory.instance.objectNode().put(field, "x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"due", "recurrence"})
    void aSeriesNeedsADue(String field) {
        assertEquals(List.of("due", "recurrence"), TaskRules.broken(PlainTasks.task(SERIES), changed(field)));
    }

    @Test
    void whatNobodyChangedIsNotJudged() {
        assertEquals(List.of(), TaskRules.broken(PlainTasks.task(SERIES), changed("title")));
    }

    @Test
    void aSeriesWithADueAndATaskWithoutBothAreFine() {
        var series = PlainTasks.task(Map.of("recurrence", new Recurrence("FREQ=DAILY", null), "due", DAY));

        assertEquals(List.of(), TaskRules.broken(series, changed("recurrence")));
        assertEquals(List.of(), TaskRules.broken(PlainTasks.task(Map.of()), changed("due")));
    }

    @Test
    void aDurationNeedsATime() {
        var lost = PlainTasks.task(Map.of("due", DAY, "duration", Duration.ofHours(1)));
        var kept = PlainTasks.task(Map.of("due", TIME, "duration", Duration.ofHours(1)));

        assertEquals(List.of("due", "duration"), TaskRules.broken(lost, changed("duration")));
        assertEquals(List.of(), TaskRules.broken(kept, changed("duration")));
        var taken = JsonNodeFactory.instance.objectNode().putNull("duration");
        assertEquals(List.of(), TaskRules.broken(lost, taken));
    }
}
