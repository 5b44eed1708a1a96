package dev.todochatbot.todo.mcp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import dev.todochatbot.todo.Somebody;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Clients hold what a tool answers against its output schema, and throw the answer away where it differs. */
@QuarkusTest
class McpSchemaTest {

    @Test
    void whatAToolAnswersIsWhatItsSchemaSays() {
        var person = Somebody.registered("Europe/Berlin");
        var mcp = McpClient.with(person.accessToken());
        var answers = new ArrayList<Map.Entry<String, JsonNode>>();
        for (var task : List.of(
                Map.of("title", "Sweep"),
                Map.of("title", "Mow", "due", "2027-03-01", "tags", List.of("garden"), "priority", "high"),
                Map.of("title", "Rent", "due", "2027-03-01T09:00", "recurrence", "every month on the 1st"),
                Map.of("title", "Water", "recurrence", "every 3 days after completion")))
            answers.add(Map.entry("add_task", mcp.does("add_task", task)));
        var whole = Map.of(
                "title",
                "Trip",
                "due",
                Map.of("dateTime", "2027-03-01T09:00:00", "zone", "Europe/Berlin"),
                "reminders",
                List.of(Map.of("at", "2027-02-28T08:00:00Z"), Map.of("before", "PT30M")),
                "subtasks",
                List.of(Map.of("title", "Pack"), Map.of("title", "Lock")));
        person.sends(whole).post("/api/v1/tasks").then().statusCode(201);
        person.sends(Map.of("name", "Garden")).post("/api/v1/lists").then().statusCode(201);
        var due = Map.of("task", 3, "due", "2027-03-02");
        answers.add(Map.entry("update_task", mcp.does("update_task", Map.of("task", 5, "title", "Journey"))));
        answers.add(Map.entry("reschedule_task", mcp.does("reschedule_task", due)));
        answers.add(Map.entry("reschedule_task", mcp.does("reschedule_task", due)));
        for (var tool : List.of("complete_task", "reopen_task", "delete_task", "restore_task"))
            for (var task : List.of(2, 3, 5)) answers.add(Map.entry(tool, mcp.does(tool, Map.of("task", task))));
        answers.add(Map.entry("list_tasks", mcp.does("list_tasks", Map.of("status", "all", "limit", 4))));
        answers.add(Map.entry("list_tasks", mcp.does("list_tasks", Map.of("status", "all"))));
        answers.add(Map.entry("get_activity", mcp.does("get_activity", Map.of())));
        var change = answers.get(4).getValue().get("changeSet").asText();
        answers.add(Map.entry("undo_change", mcp.does("undo_change", Map.of("changeSet", change))));

        var schemas = mcp.result("tools/list", Map.of()).get("tools");
        var wrong = new ArrayList<String>();
        for (var tool : schemas) {
            var name = tool.get("name").asText();
            var its = answers.stream()
                    .filter(answer -> answer.getKey().equals(name))
                    .toList();
            if (its.isEmpty()) wrong.add(name + " was not called");
            its.forEach(answer -> wrong.addAll(faults(name, answer.getValue(), tool.get("outputSchema"))));
        }
        assertEquals(List.of(), wrong);
    }

    /** What JSON Schema says of the words that our schemas have, and that no member is left unsaid. */
    private static List<String> faults(String where, JsonNode value, JsonNode schema) {
        if (schema.has("anyOf")) {
            var all = new ArrayList<String>();
            for (var one : schema.get("anyOf")) {
                var its = faults(where, value, one);
                if (its.isEmpty()) return List.of();
                all.addAll(its);
            }
            return all;
        }
        var faults = new ArrayList<String>();
        var type = schema.get("type");
        var types = type.isArray() ? type.valueStream().map(JsonNode::asText).toList() : List.of(type.asText());
        if (!types.contains(type(value))) faults.add(where + " is " + value + " and not of " + types);
        if (schema.has("enum") && !schema.get("enum").valueStream().toList().contains(value))
            faults.add(where + " is " + value);
        if (value.isArray()) for (var item : value) faults.addAll(faults(where + "[]", item, schema.get("items")));
        if (value.isObject() && schema.has("properties")) {
            var unsaid =
                    new TreeSet<>(value.propertyStream().map(Map.Entry::getKey).toList());
            for (var said : schema.get("properties").properties()) {
                unsaid.remove(said.getKey());
                if (value.has(said.getKey()))
                    faults.addAll(faults(where + "." + said.getKey(), value.get(said.getKey()), said.getValue()));
            }
            for (var required : schema.get("required"))
                if (!value.has(required.asText())) faults.add(where + " lacks " + required);
            unsaid.forEach(member -> faults.add(where + "." + member + " is not said"));
        }
        return faults;
    }

    private static String type(JsonNode value) {
        if (value.isIntegralNumber()) return "integer";
        return switch (value.getNodeType()) {
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case ARRAY -> "array";
            case OBJECT -> "object";
            case NULL -> "null";
            default -> "number";
        };
    }
}
