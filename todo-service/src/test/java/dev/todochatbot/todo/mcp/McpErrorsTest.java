package dev.todochatbot.todo.mcp;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import dev.todochatbot.todo.Somebody;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
class McpErrorsTest {

    private Somebody person;
    private McpClient mcp;

    @BeforeEach
    void signIn() {
        person = Somebody.registered();
        mcp = McpClient.with(person.accessToken());
    }

    @Test
    void anUnknownArgumentIsRefusedByItsName() {
        var problem = mcp.fails("add_task", Map.of("title", "Sweep", "dueDate", "tomorrow"));

        assertEquals("validation_failed", problem.get("code").asText());
        assertEquals(List.of("dueDate"), fields(problem));
        assertEquals(0, mcp.does("list_tasks", Map.of()).get("total").asInt());
    }

    @Test
    void anArgumentOfAnotherTypeIsRefused() {
        assertEquals(List.of("title"), fields(mcp.fails("add_task", Map.of("title", 7))));
        assertEquals(List.of("priority"), fields(mcp.fails("list_tasks", Map.of("priority", "huge"))));
        assertEquals(List.of("limit"), fields(mcp.fails("list_tasks", Map.of("limit", 201))));
    }

    @Test
    void theSameIsRefusedAsOverRest() {
        assertEquals(List.of("title"), fields(mcp.fails("add_task", Map.of())));
        assertEquals(List.of("title"), fields(mcp.fails("add_task", Map.of("title", "x".repeat(201)))));
        assertEquals(List.of("due"), fields(mcp.fails("add_task", Map.of("title", "Sweep", "due", "someday"))));
        assertEquals(List.of("list"), fields(mcp.fails("add_task", Map.of("title", "Sweep", "list", "Nowhere"))));
        assertEquals(
                List.of("recurrence"),
                fields(mcp.fails("add_task", Map.of("title", "Sweep", "recurrence", "now and then"))));
        assertEquals(List.of("task"), fields(mcp.fails("complete_task", Map.of("task", "the first"))));
    }

    @Test
    void somebodyElsesTaskIsNotFound() {
        var others = McpClient.with(Somebody.registered().accessToken());
        var id = others.does("add_task", Map.of("title", "Sweep")).get("taskId").asText();

        for (var tool : List.of("update_task", "complete_task", "reopen_task", "delete_task", "restore_task")) {
            assertEquals(
                    "not_found", mcp.fails(tool, Map.of("task", id)).get("code").asText(), tool);
        }
        assertEquals(
                "Sweep",
                others.does("list_tasks", Map.of()).at("/items/0/title").asText());
    }

    /** Clients hold structured content against the output schema, and throw instead of telling what went wrong. */
    @Test
    void anErrorIsOneTextAndNothingElse() {
        var result = mcp.call("complete_task", Map.of("task", 77));

        assertTrue(result.get("isError").asBoolean());
        assertFalse(result.has("structuredContent"));
        assertEquals(1, result.get("content").size());
        assertEquals("text", result.at("/content/0/type").asText());
        assertEquals(
                "not_found",
                mcp.fails("complete_task", Map.of("task", 77)).get("code").asText());
    }

    @Test
    void aTokenThatMayOnlyReadSeesTheReadingToolsOnly() {
        var reading = McpClient.with(person.personalToken("a script", "tasks:read"));
        var writing = McpClient.with(person.personalToken("another", "tasks:read", "tasks:write"));

        assertEquals(Set.of("list_tasks", "get_activity"), tools(reading));
        assertEquals(10, tools(writing).size());
    }

    @Test
    void aLongSearchIsRefusedByTheNameOfTheArgument() {
        assertEquals(List.of("query"), fields(mcp.fails("list_tasks", Map.of("query", "x".repeat(201)))));
    }

    @Test
    void aTokenThatMayOnlyReadCannotWrite() {
        var reading = McpClient.with(person.personalToken("a script", "tasks:read"));

        mcp.does("add_task", Map.of("title", "Sweep", "due", "2027-03-01"));
        var before = mcp.does("list_tasks", Map.of("status", "all"));
        var writing = new TreeSet<>(tools(mcp));
        writing.removeAll(tools(reading));

        assertEquals(8, writing.size());
        for (var tool : writing)
            for (var arguments :
                    List.<Map<String, ?>>of(Map.of(), Map.of("task", 1), Map.of("task", 1, "due", "2027-03-05"))) {
                var problem = reading.fails(tool, arguments);
                assertEquals("insufficient_scope", problem.get("code").asText(), tool);
                assertEquals(403, problem.get("status").asInt(), tool);
            }
        assertEquals(before, reading.does("list_tasks", Map.of("status", "all")));
        assertEquals(1, reading.does("get_activity", Map.of()).get("items").size());
    }

    @Test
    void aTokenThatMayOnlyWriteSeesTheWritingToolsOnly() {
        var writing = McpClient.with(person.personalToken("a script", "tasks:write"));

        assertEquals(8, tools(writing).size());
        assertEquals(
                "created",
                writing.does("add_task", Map.of("title", "Sweep")).get("action").asText());
        for (var tool : List.of("list_tasks", "get_activity")) {
            assertFalse(tools(writing).contains(tool));
            assertEquals(
                    "insufficient_scope",
                    writing.fails(tool, Map.of()).get("code").asText());
        }
    }

    @Test
    void aClientIsKnownByTheNameOfItsToken() {
        var client = McpClient.with(person.personalToken("a script", "tasks:read", "tasks:write"));

        client.sending("Actor", "assistant").does("add_task", Map.of("title", "Sweep"));

        assertEquals(
                "client",
                mcp.does("get_activity", Map.of()).at("/items/0/actor/kind").asText());
    }

    private static Set<String> tools(McpClient client) {
        return client.result("tools/list", Map.of())
                .get("tools")
                .valueStream()
                .map(tool -> tool.get("name").asText())
                .collect(Collectors.toSet());
    }

    private static List<String> fields(JsonNode problem) {
        return problem.get("errors")
                .valueStream()
                .map(error -> error.get("field").asText())
                .toList();
    }
}
