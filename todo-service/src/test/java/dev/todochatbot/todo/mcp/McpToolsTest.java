package dev.todochatbot.todo.mcp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import dev.todochatbot.todo.Somebody;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
class McpToolsTest {

    private McpClient mcp;

    @BeforeEach
    void signIn() {
        mcp = McpClient.with(Somebody.registered().accessToken());
    }

    @Test
    void anAddedTaskIsReceiptedWithItsNumberAndResolvedDue() {
        var receipt = mcp.does(
                "add_task",
                Map.of(
                        "title",
                        "Prune the roses",
                        "due",
                        "2027-03-01T17:00",
                        "priority",
                        "high",
                        "tags",
                        List.of("Garden")));

        assertEquals("created", receipt.get("action").asText());
        assertEquals(1, receipt.get("number").asInt());
        assertEquals("Prune the roses", receipt.get("title").asText());
        assertTrue(receipt.get("before").isNull());
        assertEquals("2027-03-01T17:00:00", receipt.at("/task/due/dateTime").asText());
        assertEquals("high", receipt.at("/task/priority").asText());
        assertEquals("Garden", receipt.at("/task/tags/0").asText());
        assertFalse(receipt.get("changeSet").isNull());
    }

    @Test
    void wordsBecomeADayAndARepetition() {
        var task = mcp.does("add_task", Map.of("title", "Sweep", "recurrence", "every monday at 9am"))
                .get("task");

        assertEquals("FREQ=WEEKLY;BYDAY=MO", task.at("/recurrence/rule").asText());
        assertEquals("every Monday", task.at("/recurrence/text").asText());
        assertTrue(task.at("/due/dateTime").asText().endsWith("T09:00:00"), task::toString);
    }

    @Test
    void nullIsAsGoodAsLeftOut() {
        var arguments = new HashMap<String, Object>(Map.of("title", "Sweep"));
        for (var name : List.of("notes", "due", "priority", "tags", "list", "recurrence")) {
            arguments.put(name, null);
        }

        assertTrue(mcp.does("add_task", arguments).at("/task/due").isNull());
    }

    @Test
    void aTaskIsNamedByItsNumberOrItsId() {
        var id = add("Sweep").get("taskId").asText();

        for (var name : List.of(1, "1", "#1", id)) {
            assertEquals(
                    "Sweep",
                    mcp.does("update_task", Map.of("task", name)).get("title").asText());
        }
    }

    @Test
    void onlyGivenFieldsChangeAndNullTakesAwayWhatCanBeEmpty() {
        mcp.does("add_task", Map.of("title", "Sweep", "due", "2027-03-01", "notes", "the yard"));
        var arguments = new HashMap<String, Object>(Map.of("task", 1, "title", "Sweep it"));
        arguments.put("due", null);

        var receipt = mcp.does("update_task", arguments);

        assertEquals("updated", receipt.get("action").asText());
        assertEquals("Sweep", receipt.at("/before/title").asText());
        assertEquals("Sweep it", receipt.at("/after/title").asText());
        assertTrue(receipt.at("/task/due").isNull());
        assertEquals("the yard", receipt.at("/task/notes").asText());
    }

    @Test
    void noneTakesAwayADueAndARepetition() {
        mcp.does("add_task", Map.of("title", "Sweep", "recurrence", "every monday"));

        var task = mcp.does("update_task", Map.of("task", 1, "due", "none", "recurrence", "none"))
                .get("task");

        assertTrue(task.get("due").isNull());
        assertTrue(task.get("recurrence").isNull());
    }

    @Test
    void saidInWordsANewDateKeepsTheTime() {
        mcp.does("add_task", Map.of("title", "Sweep", "due", "2027-03-01 5pm"));

        assertEquals("2027-03-05T17:00:00", movedTo("2027-03-05"));
        assertEquals("2027-03-12T17:00:00", movedTo("by friday 12 march 2027"));
        assertEquals("2027-03-13T15:00:00", movedTo("13 march 2027 3pm"));
    }

    private String movedTo(String words) {
        return mcp.does("update_task", Map.of("task", 1, "due", words))
                .at("/task/due/dateTime")
                .asText();
    }

    @Test
    void aTaskGoesThroughItsLife() {
        add("Sweep");

        assertEquals("completed", act("complete_task"));
        assertEquals("unchanged", act("complete_task"));
        assertEquals("reopened", act("reopen_task"));
        assertEquals("deleted", act("delete_task"));
        assertEquals("restored", act("restore_task"));
    }

    @Test
    void whatIsUnchangedHasNoChangeSet() {
        add("Sweep");

        var receipt = mcp.does("update_task", Map.of("task", 1, "title", "Sweep"));

        assertEquals("unchanged", receipt.get("action").asText());
        assertTrue(receipt.get("changeSet").isNull());
        assertTrue(receipt.get("before").isNull() && receipt.get("after").isNull());
    }

    @Test
    void tasksAreFoundByWordsAboutTheirDue() {
        mcp.does("add_task", Map.of("title", "Sweep", "due", "tomorrow"));
        mcp.does("add_task", Map.of("title", "Mow", "due", "in 3 days"));

        var found = mcp.does("list_tasks", Map.of("due", "tomorrow"));

        assertEquals(List.of("Sweep"), titles(found.get("items")));
        assertEquals(1, found.get("total").asInt());
        assertFalse(found.get("truncated").asBoolean());
    }

    @Test
    void aTruncatedListSaysHowManyThereAre() {
        List.of("Sweep", "Mow", "Dust").forEach(this::add);

        var found = mcp.does("list_tasks", Map.of("limit", 2));

        assertEquals(List.of("Sweep", "Mow"), titles(found.get("items")));
        assertEquals(3, found.get("total").asInt());
        assertTrue(found.get("truncated").asBoolean());
    }

    @Test
    void activityTellsWhoDidWhat() {
        add("Sweep");
        mcp.sending("Actor", "assistant").does("complete_task", Map.of("task", 1));

        var events = mcp.does("get_activity", Map.of("from", "today", "actor", "assistant"))
                .get("items");

        assertEquals(1, events.size());
        assertEquals("completed", events.at("/0/action").asText());
        assertEquals("assistant", events.at("/0/actor/kind").asText());
    }

    @Test
    void callsJoinOneChangeSetThatIsUndoneAsAWhole() {
        var together = UUID.randomUUID().toString();
        var turn = mcp.sending("Change-Set", together);
        turn.does("add_task", Map.of("title", "Sweep"));
        turn.does("add_task", Map.of("title", "Mow"));

        var undone = mcp.does("undo_change", Map.of("changeSet", together));

        assertEquals(2, undone.get("restored").asInt());
        assertEquals(2, undone.get("events").size());
        assertEquals(0, mcp.does("list_tasks", Map.of()).get("total").asInt());
    }

    @Test
    void whatHappenedToListsIsToldAndUndone() {
        var person = Somebody.registered();
        var its = McpClient.with(person.accessToken());
        String garden =
                person.sends(Map.of("name", "Garden")).post("/api/v1/lists").path("id");
        its.does("add_task", Map.of("title", "Mow", "list", "Garden"));
        person.asks().delete("/api/v1/lists/" + garden).then().statusCode(204);

        var gone = its.does("get_activity", Map.of()).at("/items/0");
        assertEquals("list_deleted", gone.get("action").asText());
        assertEquals("Garden", gone.at("/list/name").asText());
        assertTrue(gone.get("taskId").isNull() && gone.get("number").isNull(), gone::toString);

        var undone = its.does(
                "undo_change", Map.of("changeSet", gone.get("changeSet").asText()));
        assertEquals(
                List.of("list_created", "updated"),
                undone.get("events")
                        .valueStream()
                        .map(event -> event.get("action").asText())
                        .toList());
        assertEquals(
                "Garden",
                its.does("list_tasks", Map.of()).at("/items/0/list/name").asText());
    }

    @Test
    void anUndoThatWouldLoseALaterChangeNamesTheConflict() {
        add("Sweep");
        var change = mcp.does("update_task", Map.of("task", 1, "title", "Mow"))
                .get("changeSet")
                .asText();
        mcp.does("update_task", Map.of("task", 1, "title", "Dust"));

        var problem = mcp.fails("undo_change", Map.of("changeSet", change));

        assertEquals(409, problem.get("status").asInt());
        assertEquals(1, problem.at("/conflicts/0/number").asInt());
    }

    private JsonNode add(String title) {
        return mcp.does("add_task", Map.of("title", title));
    }

    private String act(String tool) {
        return mcp.does(tool, Map.of("task", 1)).get("action").asText();
    }

    private static List<String> titles(JsonNode items) {
        return items.valueStream().map(item -> item.get("title").asText()).toList();
    }
}
