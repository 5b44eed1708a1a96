package dev.todochatbot.todo.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;

import com.arjuna.ats.jta.transaction.Transaction;
import dev.todochatbot.todo.Somebody;
import dev.todochatbot.todo.task.write.Origin;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** An undo may take as long as one of a whole import does, by whichever entrance it comes. */
@QuarkusTest
class UndoTimeTest {

    @Inject
    TransactionManager transactions;

    private Somebody ada;
    private final String changeSet = UUID.randomUUID().toString();
    private final List<Integer> seconds = new ArrayList<>();

    @BeforeEach
    void looksAtTheTransactionOfAnUndo() {
        ada = Somebody.registered();
        QuarkusMock.installMockForType(
                new UndoService(null, null, null, null, null, null) {
                    @Override
                    public Undone undo(Origin origin, UUID id) {
                        seconds.add(timeout());
                        return new Undone(id, 0);
                    }
                },
                UndoService.class);
    }

    private int timeout() {
        try {
            return ((Transaction) transactions.getTransaction()).getTimeout();
        } catch (SystemException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void itsTransactionLastsAsLongAsOverRest() {
        ada.asks().post("/api/v1/changes/{set}/undo", changeSet).then().statusCode(200);
        ada.sends(call(changeSet))
                .accept("application/json, text/event-stream")
                .post("/mcp")
                .then()
                .statusCode(200);

        assertEquals(List.of(UndoService.MOST_SECONDS, UndoService.MOST_SECONDS), seconds);
    }

    private static Map<String, Object> call(String changeSet) {
        return Map.of(
                "jsonrpc",
                "2.0",
                "id",
                1,
                "method",
                "tools/call",
                "params",
                Map.of("name", "undo_change", "arguments", Map.of("changeSet", changeSet)));
    }
}
