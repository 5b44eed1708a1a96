package dev.todochatbot.todo.mcp;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import dev.todochatbot.todo.Somebody;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What a repetition in words says of its beginning, in the tools and in quick add alike. */
@QuarkusTest
class RecurrenceInWordsTest {

    private static final String RULE = "FREQ=MONTHLY;INTERVAL=3";

    private Somebody somebody;
    private McpClient mcp;

    @BeforeEach
    void signIn() {
        somebody = Somebody.registered();
        mcp = McpClient.with(somebody.accessToken());
    }

    private JsonNode added(Map<String, ?> arguments) {
        return mcp.does("add_task", arguments).get("task");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            every 3 months starting 1 february 2031,           2031-02-01
            every 3 months starting on the 1st of february 2031, 2031-02-01
            every 3 months beginning february 1 2031,          2031-02-01
            every 3 months starting from 2031-02-01,           2031-02-01
            every 3 months from 1 february 2031 onwards,       2031-02-01
            `every 3 months, first on 1 february 2031`,        2031-02-01
            every 3 months from february 2031,                 2031-02-01
            starting 1 february 2031 every 3 months,           2031-02-01
            """)
    void aRepetitionBeginsOnTheDayThatIsSaid(String words, String day) {
        var task = added(Map.of("title", "Pay", "recurrence", words));

        assertEquals(RULE, task.at("/recurrence/rule").asText());
        assertEquals(day, task.at("/due/date").asText());
        somebody.sends(Map.of("text", "Pay " + words))
                .post("/api/v1/tasks/quick")
                .then()
                .statusCode(201)
                .body("title", is("Pay"))
                .body("recurrence.rule", is(RULE))
                .body("due.date", is(day));
    }

    @Test
    void theTimeIsOfTheDayThatIsSaid() {
        var task = added(Map.of("title", "Pay", "recurrence", "every 3 months starting 1 february 2031 at 9am"));

        assertEquals("2031-02-01T09:00:00", task.at("/due/dateTime").asText());
    }

    @Test
    void aTimeSaidAsTheDueIsOneOfTheDaysOfTheRepetition() {
        var task =
                added(Map.of("title", "Pay", "recurrence", "every 3 months starting 1 february 2031", "due", "at 9am"));

        assertEquals("2031-02-01T09:00:00", task.at("/due/dateTime").asText());
    }

    @Test
    void aDaySaidAsTheDueCounts() {
        var task = added(
                Map.of("title", "Pay", "recurrence", "every 3 months starting 1 february 2031", "due", "2031-01-15"));

        assertEquals("2031-01-15", task.at("/due/date").asText());
    }

    @Test
    void aTaskThatShallRepeatFromADayOnKeepsItsTime() {
        added(Map.of("title", "Pay", "due", "2030-12-24T17:00"));

        var task = mcp.does("update_task", Map.of("task", 1, "recurrence", "every 3 months starting 1 february 2031"))
                .get("task");

        assertEquals("2031-02-01T17:00:00", task.at("/due/dateTime").asText());
        assertEquals(RULE, task.at("/recurrence/rule").asText());
    }

    @Test
    void aTaskThatShallRepeatKeepsItsDueWhereNoDayIsSaid() {
        added(Map.of("title", "Pay", "due", "2030-12-24"));

        var task = mcp.does("update_task", Map.of("task", 1, "recurrence", "every 3 months"))
                .get("task");

        assertEquals("2030-12-24", task.at("/due/date").asText());
    }

    @ParameterizedTest
    @CsvSource({"twice a week", "twice daily", "two times every day", "every day twice"})
    void whatARuleCanOnlySayHalfOfIsRefused(String words) {
        var problem = mcp.fails("add_task", Map.of("title", "Pay", "recurrence", words));

        assertEquals("recurrence", problem.at("/errors/0/field").asText());
        assertEquals(0, mcp.does("list_tasks", Map.of()).get("total").asInt());
    }
}
