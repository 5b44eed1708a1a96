package dev.todochatbot.e2e.mcp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What each client asks, and what it has to hear, for somebody without tasks. */
final class Conversation {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final OfficialClient client;
    private int calls;

    Conversation(OfficialClient client) {
        this.client = client;
    }

    /** @return of how many calls it was */
    int hold() throws Exception {
        assertEquals(
                Set.of(
                        "add_task",
                        "list_tasks",
                        "update_task",
                        "reschedule_task",
                        "complete_task",
                        "reopen_task",
                        "delete_task",
                        "restore_task",
                        "get_activity",
                        "undo_change"),
                Set.copyOf(client.tools()));
        adding();
        listing();
        var renaming = changing();
        finishing();
        removing();
        lookingBack(renaming);
        refusals();
        return calls;
    }

    private void adding() throws Exception {
        var rent = does(
                "add_task",
                Map.of("title", "Rent", "due", "2027-03-01T17:00", "recurrence", "FREQ=MONTHLY;BYMONTHDAY=1"));
        assertEquals(1, rent.get("number").asInt());
        assertEquals("created", rent.get("action").asText());
        does("add_task", Map.of("title", "Paint", "priority", "high", "tags", List.of("home", "loud")));
        does("add_task", Map.of("title", "Sweep", "due", "5 march 2027"));
        var key = Map.of("Idempotency-Key", "one");
        var mow = result(client.call("add_task", Map.of("title", "Mow"), key));
        assertEquals(mow, result(client.call("add_task", Map.of("title", "Mow"), key)));
        assertEquals(4, mow.get("number").asInt());
        assertTrue(client.call("add_task", Map.of("title", "Not mow"), key)
                .get("isError")
                .asBoolean());
        calls += 3;
    }

    private void listing() throws Exception {
        var first = does("list_tasks", Map.of("limit", 3));
        assertEquals(List.of("1", "2", "3"), texts(first, "number"));
        assertEquals(4, first.get("total").asInt());
        var cursor = first.get("nextCursor").asText();
        var second = does("list_tasks", Map.of("limit", 3.0, "cursor", cursor));
        assertEquals(List.of("4"), texts(second, "number"));
        assertTrue(second.get("nextCursor").isNull());
        assertEquals(2, does("list_tasks", Map.of("limit", "2")).get("items").size());
        assertEquals(List.of("3"), texts(does("list_tasks", Map.of("due", "2027-03-05")), "number"));
        assertEquals(List.of("2"), texts(does("list_tasks", Map.of("tag", "loud", "priority", "high")), "number"));
    }

    private String changing() throws Exception {
        var renaming = does("update_task", Map.of("task", 2, "title", "Paint the fence"));
        assertEquals("Paint", renaming.at("/before/title").asText());
        assertEquals(
                "low",
                does("update_task", Map.of("task", "2", "priority", "low"))
                        .at("/task/priority")
                        .asText());
        var moved = does("reschedule_task", Map.of("task", 1.0, "due", "3 march 2027"))
                .get("task");
        assertEquals("2027-03-03T17:00:00", moved.at("/due/dateTime").asText());
        assertEquals("FREQ=MONTHLY;BYMONTHDAY=1", moved.at("/recurrence/rule").asText());
        return renaming.get("changeSet").asText();
    }

    private void finishing() throws Exception {
        var next = does("complete_task", Map.of("task", 1)).get("task");
        assertEquals("open", next.get("status").asText());
        assertEquals("2027-04-01T17:00:00", next.at("/due/dateTime").asText());
        assertEquals(
                "done",
                does("complete_task", Map.of("task", 3)).at("/task/status").asText());
        assertEquals(
                "unchanged",
                does("complete_task", Map.of("task", 3)).get("action").asText());
        assertEquals(List.of("3"), texts(does("list_tasks", Map.of("status", "done")), "number"));
        assertEquals(
                "reopened", does("reopen_task", Map.of("task", 3)).get("action").asText());
    }

    private void removing() throws Exception {
        var gone = does("delete_task", Map.of("task", 4));
        assertEquals("deleted", gone.get("action").asText());
        assertEquals("not_found", refusal("update_task", Map.of("task", 4, "title", "Mow it"), 404));
        var back = does("restore_task", Map.of("task", gone.get("taskId").asText()));
        assertEquals("Mow", back.get("title").asText());
    }

    private void lookingBack(String renaming) throws Exception {
        var events = does("get_activity", Map.of("limit", 3));
        assertEquals(List.of("restored", "deleted", "reopened"), texts(events, "action"));
        var more = does(
                "get_activity",
                Map.of("limit", 3, "cursor", events.get("nextCursor").asText()));
        assertEquals(List.of("completed", "completed", "updated"), texts(more, "action"));
        assertEquals(
                1,
                does("undo_change", Map.of("changeSet", renaming))
                        .get("restored")
                        .asInt());
        assertEquals(List.of("Rent", "Paint", "Sweep", "Mow"), texts(does("list_tasks", Map.of()), "title"));
    }

    private void refusals() throws Exception {
        assertEquals("unknown_tool", refusal("paint_task", Map.of("task", 1), 404));
        assertEquals("validation_failed", refusal("add_task", Map.of(), 400));
        assertEquals("validation_failed", refusal("update_task", Map.of("task", 1, "dueDate", "tomorrow"), 400));
        assertEquals("validation_failed", refusal("list_tasks", Map.of("limit", 2.5), 400));
        var without = new HashMap<String, Object>(Map.of("task", 1));
        assertEquals("validation_failed", refusal("reschedule_task", without, 400));
        without.put("due", null);
        assertEquals("validation_failed", refusal("reschedule_task", without, 400));
        var none = "00000000-0000-4000-8000-000000000000";
        assertEquals("not_found", refusal("undo_change", Map.of("changeSet", none), 404));
    }

    private JsonNode does(String tool, Map<String, ?> arguments) throws Exception {
        calls++;
        return result(client.call(tool, arguments, Map.of()));
    }

    private static JsonNode result(JsonNode answer) {
        assertFalse(answer.path("isError").asBoolean(), answer::toString);
        return answer.get("structuredContent");
    }

    private String refusal(String tool, Map<String, ?> arguments, int status) throws Exception {
        calls++;
        var answer = client.call(tool, arguments, Map.of());
        assertTrue(answer.get("isError").asBoolean(), answer::toString);
        assertTrue(answer.path("structuredContent").isMissingNode()
                || answer.path("structuredContent").isNull());
        var problem = JSON.readTree(answer.at("/content/0/text").asText());
        assertEquals(status, problem.get("status").asInt(), problem::toString);
        return problem.get("code").asText();
    }

    private static List<String> texts(JsonNode page, String member) {
        return page.get("items")
                .valueStream()
                .map(item -> item.get(member).asText())
                .toList();
    }
}
