package dev.todochatbot.todo.task.undo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.todochatbot.todo.activity.Action;
import dev.todochatbot.todo.activity.Event;
import dev.todochatbot.todo.task.PlainTasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReversalTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final UUID TASK = UUID.randomUUID();

    private static ObjectNode node(String json) {
        try {
            return json == null ? null : (ObjectNode) JSON.readTree(json.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Event event(Action action, String before, String after) {
        return new Event(1, NOW, null, action, TASK, 1, "Pay", null, node(before), node(after), UUID.randomUUID());
    }

    private static Reversal of(Event... events) {
        return Reversal.of(List.of(events), PlainTasks.json(), NOW);
    }

    private static Reversal updated(String before, String after) {
        return of(event(Action.UPDATED, before, after));
    }

    @Test
    void whatWasBeforeTheFirstChangeGoesBackAndWhatTheLastOneLeftIsCompared() {
        var reversal = of(
                event(Action.UPDATED, "{'title': 'Pay', 'notes': ''}", "{'title': 'Pay rent', 'notes': 'x'}"),
                event(Action.UPDATED, "{'title': 'Pay rent'}", "{'title': 'Pay the rent'}"));

        assertEquals(node("{'title': 'Pay', 'notes': ''}"), reversal.was());
        assertEquals(node("{'title': 'Pay the rent', 'notes': 'x'}"), reversal.left());
        assertEquals(TASK, reversal.taskId());
    }

    @Test
    void whatWasChangedAndChangedBackIsNoTrace() {
        var reversal = of(
                event(Action.UPDATED, "{'title': 'Pay', 'notes': ''}", "{'title': 'Buy', 'notes': 'x'}"),
                event(Action.UPDATED, "{'title': 'Buy'}", "{'title': 'Pay'}"));

        assertEquals(node("{'notes': ''}"), reversal.was());
        assertEquals(node("{'notes': 'x'}"), reversal.left());
    }

    @Test
    void whatItMadeGoesToTheTrash() {
        var reversal = of(event(Action.CREATED, null, "{'title': 'Pay', 'priority': 'high'}"));

        assertEquals(node("{'deletedAt': '%s'}".formatted(NOW)), reversal.was());
        assertEquals("high", reversal.left().get("priority").asText());
        assertEquals("open", reversal.left().get("status").asText());
        assertEquals(Action.DELETED, reversal.action());
    }

    @Test
    void whatItMadeAndThrewAwayIsThereAlready() {
        var reversal = of(
                event(Action.CREATED, null, "{'title': 'Pay'}"),
                event(Action.DELETED, "{'deletedAt': null}", "{'deletedAt': '2026-11-20T09:00:00Z'}"));

        assertTrue(reversal.was().isEmpty());
        assertEquals(List.of(), reversal.conflicts(node("{'title': 'Something else'}")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'title': 'Pay'}   | {'title': 'Buy'}   | {'title': 'Buy', 'notes': 'x'} |
            {'title': 'Pay'}   | {'title': 'Buy'}   | {'title': 'Sell'}              | title
            {'due': null}      | {'due': {'date': '2026-11-23'}} | {}              | due
            {'list': {'id': '1', 'name': 'a'}} | {'list': {'id': '2', 'name': 'b'}} | {'list': {'id': '2', 'name': 'renamed'}} |
            {'list': {'id': '1', 'name': 'a'}} | {'list': {'id': '2', 'name': 'b'}} | {'list': {'id': '1', 'name': 'b'}} | list
            {'recurrence': null} | {'recurrence': {'rule': 'R', 'text': 'every day'}} | {'recurrence': {'rule': 'R', 'text': 'daily'}} |
            {'recurrence': null} | {'recurrence': {'rule': 'R', 'text': 'every day'}} | {'recurrence': {'rule': 'S', 'text': 'every day'}} | recurrence
            {'recurrence': {'rule': 'R'}} | {'recurrence': null} | {'recurrence': null} |
            {'reminders': []} | {'reminders': [{'id': '1', 'at': 'T', 'firedAt': null}]} | {'reminders': [{'id': '1', 'at': 'T', 'firedAt': 'U'}]} |
            {'reminders': []} | {'reminders': [{'id': '1', 'at': 'T'}]} | {'reminders': [{'id': '1', 'at': 'V'}]} | reminders
            {'reminders': []} | {'reminders': [{'id': '1', 'before': 'PT1H'}]} | {'reminders': []} | reminders
            """)
    void aConflictIsWhatIsNoLongerAsItWasLeft(String before, String after, String present, String fields) {
        assertEquals(
                fields == null ? List.of() : List.of(fields),
                updated(before, after).conflicts(node(present)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DELETED   | {'deletedAt': null}   | {'deletedAt': 'T'}  | RESTORED
            RESTORED  | {'deletedAt': 'T'}    | {'deletedAt': null} | DELETED
            COMPLETED | {'status': 'open'}    | {'status': 'done'}  | REOPENED
            REOPENED  | {'status': 'done'}    | {'status': 'open'}  | COMPLETED
            COMPLETED | {'due': 1}            | {'due': 2}          | REOPENED
            REOPENED  | {'due': 1}            | {'due': 2}          | COMPLETED
            MOVED     | {'position': 'a'}     | {'position': 'b'}   | MOVED
            UPDATED   | {'title': 'a'}        | {'title': 'b'}      | UPDATED
            """)
    void takingItBackIsCalledByWhatItDoes(Action action, String before, String after, Action undo) {
        assertEquals(undo, of(event(action, before, after)).action());
    }
}
