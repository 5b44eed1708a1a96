package dev.todochatbot.todo.mcp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todochatbot.todo.Somebody;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Start, duration, reminders and subtasks in the tools. */
@QuarkusTest
class TaskArgumentsTest {

    private McpClient mcp;

    @BeforeEach
    void signIn() {
        mcp = McpClient.with(Somebody.registered().accessToken());
    }

    private JsonNode added(Map<String, ?> arguments) {
        var all = new HashMap<String, Object>(Map.of("title", "Meet", "due", "2027-03-01T17:00"));
        all.putAll(arguments);
        return mcp.does("add_task", all).get("task");
    }

    private JsonNode updated(String field, Object value) {
        var arguments = new HashMap<String, Object>(Map.of("task", 1));
        arguments.put(field, value);
        return mcp.does("update_task", arguments).get("task");
    }

    @Test
    void aTaskIsAddedWithAllOfIt() {
        var task = added(Map.of(
                "start",
                "2027-02-28",
                "duration",
                "90 min",
                "reminders",
                List.of(Map.of("before", "half an hour"), Map.of("at", "2027-03-01T09:00")),
                "subtasks",
                List.of(Map.of("title", "Agenda"), "Room")));

        assertEquals("2027-02-28", task.get("start").asText());
        assertEquals("PT1H30M", task.get("duration").asText());
        assertEquals("PT30M", task.at("/reminders/0/before").asText());
        assertTrue(task.at("/reminders/1/at").asText().startsWith("2027-03-01T"), task::toString);
        assertEquals("Agenda", task.at("/subtasks/0/title").asText());
        assertEquals("Room", task.at("/subtasks/1/title").asText());
        assertEquals(task, mcp.does("list_tasks", Map.of()).at("/items/0"));
    }

    @Test
    void allOfItChangesAndIsTakenAway() {
        added(Map.of());
        assertEquals(
                "2027-02-28", updated("start", "28 february 2027").get("start").asText());
        assertEquals("PT2H", updated("duration", "PT2H").get("duration").asText());
        var line = updated("subtasks", List.of(Map.of("title", "One"))).at("/subtasks/0");
        var lines = updated(
                        "subtasks",
                        List.of(
                                Map.of("id", line.get("id").asText(), "title", "One", "done", true),
                                Map.of("title", "Two")))
                .get("subtasks");
        assertEquals(line.get("id"), lines.at("/0/id"));
        assertTrue(lines.at("/0/done").asBoolean());
        assertEquals(2, lines.size());
        assertEquals(
                1,
                updated("reminders", List.of(Map.of("before", "PT0S")))
                        .get("reminders")
                        .size());
        for (var nothing : new String[] {"none", null}) {
            updated("start", "2027-02-28");
            updated("duration", "PT2H");
            assertTrue(updated("start", nothing).get("start").isNull());
            assertTrue(updated("duration", nothing).get("duration").isNull());
        }
        assertTrue(updated("reminders", List.of()).get("reminders").isEmpty());
        assertTrue(updated("subtasks", List.of()).get("subtasks").isEmpty());
    }

    @Test
    void aDueThatLosesItsTimeTakesTheDurationAlong() {
        added(Map.of("duration", "PT1H"));
        var receipt = mcp.does("update_task", Map.of("task", 1, "due", "none"));
        assertEquals("PT1H", receipt.at("/before/duration").asText());
        assertTrue(receipt.at("/after/duration").isNull());
    }

    @Test
    void aRepetitionInWordsMaySayHowLongItTakes() {
        var task = mcp.does("add_task", Map.of("title", "Class", "recurrence", "every monday 2pm-3pm"))
                .get("task");
        assertEquals("PT1H", task.get("duration").asText());
    }

    @Test
    void nullIsAsGoodAsLeftOut() {
        var arguments = new HashMap<String, Object>();
        for (var name : List.of("start", "duration", "reminders", "subtasks")) arguments.put(name, null);
        assertTrue(added(arguments).get("start").isNull());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    start                 | {"start": "someday soon"}
                    start                 | {"start": "tomorrow 5pm"}
                    start                 | {"start": 7}
                    duration              | {"duration": "PT0S"}
                    duration              | {"duration": "soon"}
                    duration              | {"duration": "P31D"}
                    duration              | {"duration": "40 days"}
                    duration              | {"duration": "PT1H", "due": "none"}
                    reminders             | {"reminders": "PT30M"}
                    reminders[0]          | {"reminders": ["PT30M"]}
                    reminders[0].at       | {"reminders": [{"at": "2027-03-01"}]}
                    reminders[1].before   | {"reminders": [{"before": "PT5M"}, {"before": "soon"}]}
                    reminders[0].colour   | {"reminders": [{"before": "PT5M", "colour": "red"}]}
                    subtasks              | {"subtasks": "milk"}
                    subtasks[0].title     | {"subtasks": [{"title": ""}]}
                    subtasks[1].title     | {"subtasks": [{"title": "a"}, {"done": true}]}
                    """)
    void whatIsWrongIsNamed(String field, String arguments) throws Exception {
        @SuppressWarnings("unchecked")
        Map<String, Object> said = new ObjectMapper().readValue(arguments, Map.class);
        added(Map.of());
        said.put("task", 1);
        assertTrue(named(mcp.fails("update_task", said)).contains(field.strip()), () -> field);
        said.remove("task");
        said.putIfAbsent("due", "2027-03-01T17:00");
        said.put("title", "Meet");
        assertTrue(named(mcp.fails("add_task", said)).contains(field.strip()), () -> field);
    }

    private static List<String> named(JsonNode problem) {
        return problem.get("errors")
                .valueStream()
                .map(error -> error.get("field").asText())
                .toList();
    }
}
