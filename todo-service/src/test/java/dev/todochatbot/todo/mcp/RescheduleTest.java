package dev.todochatbot.todo.mcp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import dev.todochatbot.todo.Somebody;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A task moves to another day or time, and keeps the rest. */
@QuarkusTest
class RescheduleTest {

    private Somebody person;
    private McpClient mcp;

    @BeforeEach
    void signIn() {
        person = Somebody.registered("Pacific/Auckland");
        mcp = McpClient.with(person.accessToken());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-05", "5 march 2027", "friday 5 March 2027", "05.03.2027"})
    void aDayKeepsTheTimeAndTheZone(String day) {
        add(Map.of("title", "Dentist", "due", "2027-03-01T17:30"));
        person.sends(Map.of("timeZone", "America/Los_Angeles")).patch("/api/v1/me");

        var receipt = move(day);

        assertEquals("updated", receipt.get("action").asText());
        assertEquals("2027-03-01T17:30:00", receipt.at("/before/due/dateTime").asText());
        assertEquals("2027-03-05T17:30:00", receipt.at("/after/due/dateTime").asText());
        assertEquals("Pacific/Auckland", receipt.at("/after/due/zone").asText());
        assertEquals(1, receipt.get("after").size(), receipt::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-05T08:15, 2027-03-05T08:15:00",
        "5 march 2027 at 8:15am, 2027-03-05T08:15:00",
        "2027-03-05T08:15:00Z, 2027-03-05T21:15:00",
        "2027-03-05T00:00, 2027-03-05T00:00:00"
    })
    void aTimeThatIsSaidIsTheNewOne(String moment, String local) {
        add(Map.of("title", "Dentist", "due", "2027-03-01T17:30"));

        assertEquals(local, move(moment).at("/task/due/dateTime").asText());
    }

    @Test
    void aTaskOfADayMovesToADay() {
        add(Map.of("title", "Sweep", "due", "2027-03-01"));

        assertEquals("2027-03-05", move("2027-03-05").at("/task/due/date").asText());
        assertEquals(
                "2027-03-06T09:00:00",
                move("2027-03-06 9am").at("/task/due/dateTime").asText());
    }

    @Test
    void aTaskWithoutADueGetsOne() {
        add(Map.of("title", "Sweep"));

        assertEquals("2027-03-05", move("2027-03-05").at("/task/due/date").asText());
    }

    @Test
    void ofASeriesThePresentOccurrenceMovesAndTheRuleStays() {
        add(Map.of(
                "title",
                "Stand-up",
                "due",
                "2027-03-01T09:00",
                "recurrence",
                "FREQ=WEEKLY;BYDAY=MO;UNTIL=20270329T215959Z"));
        var rule = tasks().at("/items/0/recurrence");

        var moved = move("wednesday 3 march 2027").get("task");

        assertEquals("2027-03-03T09:00:00", moved.at("/due/dateTime").asText());
        assertEquals(rule, moved.get("recurrence"));
        var next = mcp.does("complete_task", Map.of("task", 1)).get("task");
        assertEquals("2027-03-08T09:00:00", next.at("/due/dateTime").asText());
        assertEquals(rule, next.get("recurrence"));
    }

    @Test
    void aSeriesCountedFromCompletionAndBehindItsEndKeepsItsRule() {
        add(Map.of("title", "Water", "due", "2027-03-01", "recurrence", "every 3 days after completion"));
        add(Map.of("title", "Course", "due", "2027-03-01", "recurrence", "FREQ=WEEKLY;UNTIL=20270308"));
        var rules = tasks().findValues("recurrence");

        move("2027-03-07");
        mcp.does("reschedule_task", Map.of("task", 2, "due", "2027-04-01"));

        assertEquals(rules, tasks().findValues("recurrence"));
        assertEquals(
                "done",
                mcp.does("complete_task", Map.of("task", 2)).at("/task/status").asText());
    }

    @Test
    void theSameDayIsNoChange() {
        add(Map.of("title", "Dentist", "due", "2027-03-01T17:30"));

        assertEquals("unchanged", move("1 march 2027").get("action").asText());
    }

    @Test
    void anythingButADueIsRefusedAndNothingMoves() {
        add(Map.of("title", "Dentist", "due", "2027-03-01T17:30"));
        var before = tasks();
        var arguments = new HashMap<String, Object>(Map.of("task", 1));
        assertEquals("due", refusal(arguments));
        arguments.put("due", null);
        assertEquals("due", refusal(arguments));
        for (Object none : List.of(
                "",
                "  ",
                "none",
                "None",
                "someday",
                "every friday",
                "monday 5 march 2027",
                "x".repeat(201),
                7,
                true,
                List.of(),
                Map.of(),
                Map.of("date", "2027-02-30"),
                "10000-01-01")) {
            arguments.put("due", none);
            assertEquals("due", refusal(arguments).replaceFirst("[.\\[].*", ""), none::toString);
        }
        assertEquals(before, tasks());
    }

    /** A due ends with the year 9999 in UTC as well. */
    @Test
    void aDayThatTheTimeDoesNotReachIsRefused() {
        var western = Somebody.registered("America/Los_Angeles");
        mcp = McpClient.with(western.accessToken());
        add(Map.of("title", "Dentist", "due", "2027-03-01T17:30"));

        assertEquals("due", refusal(Map.of("task", 1, "due", "9999-12-31")));
    }

    @Test
    void aTaskThatIsMissingOrInTheTrashIsNotFound() {
        add(Map.of("title", "Dentist"));
        mcp.does("delete_task", Map.of("task", 1));

        for (var task : List.of(1, 2))
            assertEquals(
                    "not_found",
                    mcp.fails("reschedule_task", Map.of("task", task, "due", "tomorrow"))
                            .get("code")
                            .asText());
        assertEquals("task", refusal(Map.of("due", "tomorrow")));
    }

    @Test
    void itTakesEffectOnceForAKeyAndCanBeUndone() {
        add(Map.of("title", "Dentist", "due", "2027-03-01T17:30"));
        var keyed = mcp.sending("Idempotency-Key", "turn 1, call 1");

        var first = keyed.call("reschedule_task", Map.of("task", 1, "due", "5 march 2027"));
        assertEquals(first, keyed.call("reschedule_task", Map.of("task", 1, "due", "5 march 2027")));

        var changeSet = first.at("/structuredContent/changeSet").asText();
        mcp.does("undo_change", Map.of("changeSet", changeSet));
        assertEquals("2027-03-01T17:30:00", tasks().at("/items/0/due/dateTime").asText());
    }

    @Test
    void itsPreviewShowsTheTimeThatIsKept() {
        add(Map.of("title", "Dentist", "due", "2027-03-01T17:30"));

        var call = Map.of("tool", "reschedule_task", "arguments", Map.of("task", 1, "due", "5 march 2027"));
        person.sends(Map.of("calls", List.of(call)))
                .post("/internal/tools/preview")
                .then()
                .statusCode(200)
                .body("results[0].after.due.dateTime", equalTo("2027-03-05T17:30:00"));
        assertEquals("2027-03-01T17:30:00", tasks().at("/items/0/due/dateTime").asText());
    }

    @Test
    void itSaysWhatItTakes() {
        var schema = mcp.result("tools/list", Map.of())
                .get("tools")
                .valueStream()
                .filter(tool -> tool.get("name").asText().equals("reschedule_task"))
                .findFirst()
                .orElseThrow();

        assertEquals("[\"task\",\"due\"]", schema.at("/inputSchema/required").toString());
        assertTrue(schema.at("/annotations/destructiveHint").asBoolean());
        assertTrue(schema.at("/annotations/idempotentHint").asBoolean());
        assertFalse(schema.at("/annotations/readOnlyHint").asBoolean());
    }

    private void add(Map<String, ?> task) {
        mcp.does("add_task", task);
    }

    private JsonNode move(String due) {
        return mcp.does("reschedule_task", Map.of("task", 1, "due", due));
    }

    private JsonNode tasks() {
        return mcp.does("list_tasks", Map.of());
    }

    private String refusal(Map<String, ?> arguments) {
        var problem = mcp.fails("reschedule_task", arguments);
        assertEquals(400, problem.get("status").asInt(), problem::toString);
        return problem.at("/errors/0/field").asText();
    }
}
