package dev.todochatbot.todo.mcp;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.todochatbot.todo.Somebody;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
class PreviewTest {

    private String token;
    private McpClient mcp;

    @BeforeEach
    void signIn() {
        token = Somebody.registered().accessToken();
        mcp = McpClient.with(token);
    }

    private ValidatableResponse preview(Object... calls) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Map.of("calls", List.of(calls)))
                .post("/internal/tools/preview")
                .then();
    }

    private static Map<String, Object> call(String tool, Map<String, Object> arguments) {
        return Map.of("tool", tool, "arguments", arguments);
    }

    @Test
    void wordsAreResolvedAndNothingIsChanged() {
        var before = mcp.does("add_task", Map.of("title", "Sweep", "due", "2027-03-01"));

        preview(
                        call("update_task", Map.of("task", 1, "due", "2027-03-05 5pm", "priority", "high")),
                        call("complete_task", Map.of("task", 1)),
                        call("delete_task", Map.of("task", 1)),
                        call("add_task", Map.of("title", "Mop", "due", "2027-03-02")))
                .statusCode(200)
                .body("results", hasSize(4))
                .body("results[0].before.due.date", equalTo("2027-03-01"))
                .body("results[0].after.due.dateTime", equalTo("2027-03-05T17:00:00"))
                .body("results[0].before.priority", equalTo("none"))
                .body("results[0].after.priority", equalTo("high"))
                .body("results[0].task.version", equalTo(2))
                .body("results[1].action", equalTo("completed"))
                .body("results[1].before.status", equalTo("open"))
                .body("results[2].action", equalTo("deleted"))
                .body("results[3].before", nullValue())
                .body("results[3].after.due.date", equalTo("2027-03-02"));

        var tasks = mcp.does("list_tasks", Map.of("status", "all"));
        assertEquals(1, tasks.get("items").size());
        assertEquals(before.get("task"), tasks.at("/items/0"));
        assertEquals(1, mcp.does("get_activity", Map.of()).get("items").size(), "no event is left");
        assertEquals(
                2, mcp.does("add_task", Map.of("title", "Next")).get("number").asInt(), "no number is used up");
    }

    @Test
    void aDateInWordsIsShownWithTheTimeThatTheTaskKeeps() {
        mcp.does("add_task", Map.of("title", "Sweep", "due", "2027-03-01 5pm"));

        preview(call("update_task", Map.of("task", 1, "due", "5 march 2027")))
                .statusCode(200)
                .body("results[0].after.due.dateTime", equalTo("2027-03-05T17:00:00"));
    }

    @Test
    void whatACallWouldBeRefusedForIsSaid() {
        preview(
                        call("update_task", Map.of("task", 7, "title", "x")),
                        call("add_task", Map.of("title", "Mop", "due", "blurb")))
                .statusCode(200)
                .body("results[0].code", equalTo("not_found"))
                .body("results[1].code", equalTo("validation_failed"))
                .body("results[1].errors[0].field", equalTo("due"));
    }

    @Test
    void anUndoIsShownTaskByTaskAndNothingIsUndone() {
        mcp.does("add_task", Map.of("title", "Sweep", "due", "2027-03-01"));
        mcp.does("add_task", Map.of("title", "Mop"));
        var set = UUID.randomUUID().toString();
        var together = mcp.sending("Change-Set", set);
        together.does("update_task", Map.of("task", 1, "due", "2027-03-05"));
        together.does("delete_task", Map.of("task", 2));

        preview(call("undo_change", Map.of("changeSet", set)))
                .statusCode(200)
                .body("results[0].events.number", containsInAnyOrder(1, 2))
                .body("results[0].events.find { it.number == 1 }.before.due.date", equalTo("2027-03-05"))
                .body("results[0].events.find { it.number == 1 }.after.due.date", equalTo("2027-03-01"))
                .body("results[0].events.find { it.number == 2 }.action", equalTo("restored"));

        var tasks = mcp.does("list_tasks", Map.of("status", "all"));
        assertEquals(1, tasks.get("items").size(), "one is still in the trash");
        assertEquals("2027-03-05", tasks.at("/items/0/due/date").asText());
        mcp.does("update_task", Map.of("task", 1, "due", "2027-03-06"));
        preview(call("undo_change", Map.of("changeSet", set)))
                .body("results[0].code", equalTo("changed_since"))
                .body("results[0].conflicts[0].number", equalTo(1));
    }

    @Test
    void onlyChangesOfTasksHaveAPreview() {
        preview(call("list_tasks", Map.of())).statusCode(400);
        preview().statusCode(400);
    }
}
