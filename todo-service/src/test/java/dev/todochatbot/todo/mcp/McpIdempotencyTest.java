package dev.todochatbot.todo.mcp;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import dev.todochatbot.todo.Somebody;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A call whose answer got lost is made again, and takes effect once. */
@QuarkusTest
class McpIdempotencyTest {

    @Inject
    DataSource database;

    private Somebody person;
    private McpClient mcp;
    private McpClient keyed;

    @BeforeEach
    void signIn() {
        person = Somebody.registered();
        mcp = McpClient.with(person.accessToken());
        keyed = mcp.sending("Idempotency-Key", "turn 1, call 1");
    }

    @Test
    void theSameKeyAndArgumentsReplayTheResult() {
        var first = keyed.call("add_task", Map.of("title", "Sweep", "notes", "the yard"));
        var inAnotherOrder = new LinkedHashMap<String, Object>();
        inAnotherOrder.put("notes", "the yard");
        inAnotherOrder.put("title", "Sweep");

        assertEquals(first, keyed.call("add_task", inAnotherOrder));
        assertEquals(1, total());
    }

    @Test
    void everyToolThatChangesSomethingTakesEffectOnce() {
        mcp.does("add_task", Map.of("title", "Stand-up", "due", "2030-01-01", "recurrence", "every day"));

        for (int i = 0; i < 2; i++) {
            var completed = keyed.does("complete_task", Map.of("task", 1));
            assertEquals("2030-01-02", completed.at("/task/due/date").asText());
        }
        var changeSet =
                mcp.does("get_activity", Map.of()).at("/items/0/changeSet").asText();
        var undoing = mcp.sending("Idempotency-Key", "turn 2, call 1");
        assertEquals(
                undoing.does("undo_change", Map.of("changeSet", changeSet)),
                undoing.does("undo_change", Map.of("changeSet", changeSet)));
        assertEquals(3, mcp.does("get_activity", Map.of()).get("items").size());
    }

    @Test
    void theSameKeyForSomethingElseIsRefused() {
        keyed.does("add_task", Map.of("title", "Sweep"));

        var withNull = new HashMap<String, Object>(Map.of("title", "Sweep"));
        withNull.put("notes", "x");
        assertEquals(
                "idempotency_key_reused",
                keyed.fails("add_task", withNull).get("code").asText());
        assertEquals(
                "idempotency_key_reused",
                keyed.fails("complete_task", Map.of("task", 1)).get("code").asText());
        assertEquals(1, total());
    }

    @Test
    void aFailureIsNotRemembered() {
        keyed.fails("add_task", Map.of("title", "Sweep", "list", "Nowhere"));

        assertEquals(
                1,
                keyed.does("add_task", Map.of("title", "Sweep")).get("number").asInt());
    }

    @Test
    void aKeyThatIsNoneIsNamed() {
        for (var key : new String[] {"", " ", "k".repeat(256)}) {
            var problem = mcp.sending("Idempotency-Key", key).fails("add_task", Map.of("title", "Sweep"));
            assertEquals("Idempotency-Key", problem.at("/errors/0/field").asText());
        }
    }

    @Test
    void ofManyAtOnceOneTakesEffectAndTheOthersWaitOrSeeIt() {
        var calls = IntStream.range(0, 8)
                .mapToObj(_ -> supplyAsync(() -> keyed.call("add_task", Map.of("title", "Sweep"))))
                .toList();

        for (var call : calls) {
            var result = call.join();
            assertTrue(
                    !result.get("isError").asBoolean()
                            || result.at("/content/0/text").asText().contains("idempotency_in_progress"),
                    result::toString);
        }
        assertEquals(1, total());
        assertEquals(
                1,
                keyed.does("add_task", Map.of("title", "Sweep")).get("number").asInt());
    }

    /** The connection goes in the middle of the change, as it does where the process dies. */
    @Test
    void whatDiedHalfWayIsDoneByTheRepetition() throws Exception {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("select 1 from account where id = '%s' for update".formatted(person.id()));
                var dying = supplyAsync(() -> keyed.call("add_task", Map.of("title", "Sweep")));
                while (!terminatesWhoWaits()) Thread.onSpinWait();
                assertTrue(dying.join().get("isError").asBoolean());
            }
            connection.rollback();
        }

        assertEquals(0, total());
        assertEquals(
                1,
                keyed.does("add_task", Map.of("title", "Sweep")).get("number").asInt());
        assertEquals(1, total());
    }

    private boolean terminatesWhoWaits() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where wait_event_type = 'Lock' and query ilike '%task_sequence%'""")) {
            return row.next();
        }
    }

    /** Two calls of a batch run side by side: neither may get the answer of the other. */
    @Test
    void aBatchOfSeveralCallsHasNoKey() {
        var call = """
                {"jsonrpc": "2.0", "id": 1, "method": "tools/call",
                 "params": {"name": "add_task", "arguments": {"title": "Sweep"}}}""";

        keyed.post("[%1$s, %1$s]".formatted(call)).then().statusCode(400).body("error.code", equalTo(-32600));
        assertEquals(0, total());
        for (int i = 0; i < 2; i++) keyed.post("[%s]".formatted(call)).then().statusCode(200);
        assertEquals(1, total());
    }

    private int total() {
        JsonNode found = mcp.does("list_tasks", Map.of());
        return found.get("total").asInt();
    }
}
