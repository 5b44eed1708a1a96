package dev.todochatbot.todo.mcp;

import java.util.Map;
import java.util.UUID;

import dev.todochatbot.todo.Somebody;
import dev.todochatbot.todo.SqlStatements;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** How often a tool asks the database, as the assistant calls it: with a key, and in the change set of its turn. */
@QuarkusTest
class ChangeCostTest {

    private McpClient mcp;
    private McpClient turn;

    @BeforeEach
    void signIn() {
        mcp = McpClient.with(Somebody.registered().accessToken());
        turn = mcp.sending("Change-Set", UUID.randomUUID().toString());
    }

    @Test
    void addingATaskIsOneRoundTrip() {
        mcp.does("add_task", Map.of("title", "Warm up"));
        costs(1, mcp, "add_task", Map.of("title", "Sweep"));
        costs(1, turn, "add_task", Map.of("title", "Sweep"));
        costs(1, turn.sending("Idempotency-Key", "1"), "add_task", Map.of("title", "Sweep"));
        costs(1, turn.sending("Idempotency-Key", "1"), "add_task", Map.of("title", "Sweep"));
        assertEquals(4, mcp.does("list_tasks", Map.of()).get("total").asInt());
    }

    @Test
    void aChangeIsTwoRoundTripsAndARepetitionOne() {
        mcp.does("add_task", Map.of("title", "Sweep"));
        var keyed = turn.sending("Idempotency-Key", "1");
        costs(2, keyed, "complete_task", Map.of("task", 1));
        costs(1, keyed, "complete_task", Map.of("task", 1));
        costs(2, turn.sending("Idempotency-Key", "2"), "update_task", Map.of("task", 1, "notes", "the yard"));
    }

    private static void costs(int most, McpClient mcp, String tool, Map<String, ?> arguments) {
        var statements = SqlStatements.during(() -> mcp.does(tool, arguments));
        assertEquals(most, statements.size(), () -> tool + ": " + statements);
    }
}
