package dev.todochatbot.todo.task.rest;

import java.util.Map;
import java.util.Set;

import dev.todochatbot.todo.task.PlainTasks;
import dev.todochatbot.todo.task.Task;
import dev.todochatbot.todo.task.write.Expected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ETagsTest {

    /** Of version 7. */
    private final Task task = PlainTasks.task(Map.of());

    @Test
    void theTagIsTheVersion() {
        assertEquals("\"7\"", ETags.of(task));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", " * ", "\"7\"", "W/\"7\"", "\"3\", \"7\"", " \"7\" ,\"3\""})
    void aKnownOneIsNotSentAgain(String header) {
        assertTrue(ETags.isKnown(header, task));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "\"8\"", "7", "\"77\"", "W/\"8\"", "W\"7\""})
    void anotherOneIs(String header) {
        assertFalse(ETags.isKnown(header, task));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"*", " * "})
    void anyVersionMayBeChanged(String header) {
        assertEquals(Expected.ANY, ETags.expected(header));
    }

    @Test
    void onlyTheNamedVersionsMayBeChanged() {
        assertEquals(new Expected(Set.of(3, 7)), ETags.expected("\"3\" , \"7\""));
        assertEquals(new Expected(Set.of(999_999_999)), ETags.expected("\"999999999\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "W/\"7\"",
                "7",
                "\"\"",
                "\"",
                "\"x\"",
                "\"-7\"",
                "\"7",
                "7\"",
                "\"9999999999\"",
                "\"1234567890\""
            })
    void aWeakOrStrangeTagIsNoVersion(String header) {
        assertEquals(new Expected(Set.of()), ETags.expected(header));
    }
}
