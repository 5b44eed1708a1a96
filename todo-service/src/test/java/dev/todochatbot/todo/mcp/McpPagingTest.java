package dev.todochatbot.todo.mcp;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.todochatbot.todo.Somebody;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
class McpPagingTest {

    private Somebody person;
    private McpClient mcp;

    @BeforeEach
    void signIn() {
        person = Somebody.registered("Pacific/Auckland");
        mcp = McpClient.with(person.accessToken());
    }

    /** 450 tasks, of which the list shows 200 at once and the log 100. */
    @Test
    void everyTaskAndEveryEventIsReachedPageByPage() {
        IntStream.of(100, 200, 150).forEach(this::addTogether);

        var tasks = all("list_tasks", Map.of("limit", 200));
        var events = all("get_activity", Map.of());

        assertEquals(
                List.of(200, 200, 50),
                tasks.stream().map(page -> page.get("items").size()).toList());
        assertEquals(IntStream.rangeClosed(1, 450).boxed().toList(), numbers(tasks));
        tasks.forEach(page -> assertEquals(450, page.get("total").asInt()));
        assertTrue(tasks.getFirst().get("truncated").asBoolean());
        assertEquals(false, tasks.getLast().get("truncated").asBoolean());
        assertEquals(IntStream.rangeClosed(1, 450).map(i -> 451 - i).boxed().toList(), numbers(events));
    }

    /** Small pages, other orders of work, and tasks that come and go meanwhile: none of those that stay is missed or told twice. */
    @Test
    void aWalkTellsEachOnceWhateverHappensMeanwhile() {
        IntStream.of(200, 200, 50).forEach(this::addTogether);
        var seen = new ArrayList<Integer>();
        var asked = new HashMap<String, Object>(Map.of("status", "all", "limit", 47));
        for (var page = mcp.does("list_tasks", asked); ; page = mcp.does("list_tasks", asked)) {
            seen.addAll(numbers(List.of(page)));
            if (page.get("nextCursor").isNull()) break;
            asked.put("cursor", page.get("nextCursor").asText());
            mcp.does("delete_task", Map.of("task", seen.getFirst() + seen.size() / 47 - 1));
            mcp.does("complete_task", Map.of("task", seen.getLast()));
        }
        assertEquals(IntStream.rangeClosed(1, 450).boxed().toList(), seen);
    }

    @Test
    void aCursorOfSomethingElseIsRefused() {
        mcp.does("add_task", Map.of("title", "Sweep"));
        var withNul = "{\"sort\":\"position\",\"key\":\"\\u0000\",\"id\":\"%s\"}".formatted(person.id());
        for (var cursor :
                List.of("e30x", "null", "\u0000", Base64.getUrlEncoder().encodeToString(withNul.getBytes()))) {
            for (var tool : List.of("list_tasks", "get_activity")) {
                var problem = mcp.fails(tool, Map.of("cursor", cursor));
                assertEquals("cursor", problem.at("/errors/0/field").asText());
            }
        }
    }

    @Test
    void activityTakesTheOwnersDaysAndMoments() {
        mcp.does("add_task", Map.of("title", "Sweep"));
        var event = mcp.does("get_activity", Map.of()).at("/items/0");
        var at = Instant.parse(event.get("at").asText());
        var day = at.atZone(ZoneId.of("Pacific/Auckland")).toLocalDate();

        assertEquals(1, found(Map.of("from", day.toString(), "to", day.toString())));
        assertEquals(0, found(Map.of("to", day.minusDays(1).toString())));
        assertEquals(0, found(Map.of("from", day.plusDays(1).toString())));
        assertEquals(
                1, found(Map.of("from", at.toString(), "to", at.plusMillis(1).toString())));
        assertEquals(0, found(Map.of("to", at.toString())));
        assertEquals(1, found(Map.of("from", day + "T00:00:00", "actor", "user")));
        assertEquals(0, found(Map.of("actor", "system")));
        for (var none : List.of("someday", "+999999999-12-31T23:59:59Z", "2026-13-01")) {
            var problem = mcp.fails("get_activity", Map.of("from", none));
            assertEquals("from", problem.at("/errors/0/field").asText(), none);
        }
    }

    private int found(Map<String, ?> arguments) {
        return mcp.does("get_activity", arguments).get("items").size();
    }

    private List<JsonNode> all(String tool, Map<String, ?> arguments) {
        var pages = new ArrayList<JsonNode>();
        var asked = new HashMap<String, Object>(arguments);
        do {
            pages.add(mcp.does(tool, asked));
            asked.put("cursor", pages.getLast().get("nextCursor").asText());
        } while (!pages.getLast().get("nextCursor").isNull());
        return pages;
    }

    private static List<Integer> numbers(List<JsonNode> pages) {
        return pages.stream()
                .flatMap(page -> page.get("items").valueStream())
                .map(item -> item.get("number").asInt())
                .toList();
    }

    private void addTogether(int number) {
        var operations = IntStream.range(0, number)
                .mapToObj(i -> "{\"op\": \"create\", \"task\": {\"title\": \"Sweep\"}}")
                .collect(Collectors.joining(","));
        person.sends("{\"atomic\": true, \"operations\": [%s]}".formatted(operations))
                .post("/api/v1/tasks/batch")
                .then()
                .statusCode(200);
    }
}
