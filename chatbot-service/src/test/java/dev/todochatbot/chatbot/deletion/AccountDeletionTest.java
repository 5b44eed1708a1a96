package dev.todochatbot.chatbot.deletion;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import dev.todochatbot.chatbot.engine.BuiltIn;
import dev.todochatbot.chatbot.fake.FakeTodoService;
import dev.todochatbot.chatbot.fake.Person;
import dev.todochatbot.chatbot.fake.ScriptedModel;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.Test;

import static dev.todochatbot.chatbot.fake.ScriptedModel.call;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(FakeTodoService.class)
class AccountDeletionTest {
    @BuiltIn
    @Inject
    ScriptedModel model;

    @Inject
    AccountDeletion deletion;

    @Inject
    DeletedAccounts accounts;

    @Inject
    StatelessSession session;

    /** Uses everything that leaves something behind. */
    private Person somebody() {
        var ada = new Person().with("Buy milk");
        var message = "delete it " + UUID.randomUUID();
        model.when(message, call("delete_task", "{\"task\":\"1\"}"), ScriptedModel.say("It waits."));
        ada.says(message).statusCode(200);
        ada.request()
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/api/v1/conversations")
                .then()
                .statusCode(201);
        ada.request()
                .body(Map.of("delete_task", "ask"))
                .put("/api/v1/settings/tools")
                .then()
                .statusCode(200);
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("insert into token_usage values (:owner, current_date, 7)")
                        .setParameter("owner", ada.id())
                        .executeUpdate());
        return ada;
    }

    private List<String> tablesWithRowsOf(UUID owner) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<String> tables = session.createNativeQuery("""
                            select table_name from information_schema.columns
                            where column_name = 'owner_id' and table_schema = current_schema() order by 1""", String.class).list();
            assertTrue(tables.size() > 6, "the tables are found");
            return tables.stream()
                    .filter(table -> session.createNativeQuery(
                                            "select count(*) from " + table + " where owner_id = :owner", Long.class)
                                    .setParameter("owner", owner)
                                    .getSingleResult()
                            > 0)
                    .toList();
        });
    }

    @Test
    void anAccountThatIsDeletedLeavesNothingHere() {
        var ada = somebody();
        var eve = somebody();
        var before = tablesWithRowsOf(eve.id());
        assertTrue(
                before.containsAll(
                        List.of("conversation", "idempotency_key", "message", "pending_action", "token_usage", "turn")),
                () -> "each kind of row is there: " + before);

        FakeTodoService.delete(ada.id());
        deletion.run();

        assertEquals(List.of(), tablesWithRowsOf(ada.id()));
        assertEquals(before, tablesWithRowsOf(eve.id()));
        eve.gets("/conversations").body("items", hasSize(2));
    }

    @Test
    void whatARequestThatWasUnderWayLeavesBehindIsDeletedToo() {
        var ada = somebody();
        FakeTodoService.delete(ada.id());
        deletion.run();
        // Its session is taken to be alive for a minute
        ada.conversation();
        assertNotEquals(List.of(), tablesWithRowsOf(ada.id()));

        deletion.run();

        assertEquals(List.of(), tablesWithRowsOf(ada.id()));
    }

    @Test
    void whatHasBeenReadIsNotReadAgain() {
        for (var i = 0; i < 5; i++) FakeTodoService.delete(UUID.randomUUID());
        deletion.run();
        var cursor = accounts.cursor();
        assertTrue(Integer.parseInt(cursor) >= 5, cursor);
        // As a replica that was slower
        accounts.note(null, List.of(UUID.randomUUID()), "1");
        assertEquals(cursor, accounts.cursor());
    }

    @Test
    void whileTodoServiceIsAwayNothingIsMissed() {
        var ada = somebody();
        FakeTodoService.delete(ada.id());
        FakeTodoService.tellDeletions(false);
        try {
            deletion.run();
            assertNotEquals(List.of(), tablesWithRowsOf(ada.id()));
        } finally {
            FakeTodoService.tellDeletions(true);
        }
        deletion.run();
        assertEquals(List.of(), tablesWithRowsOf(ada.id()));
    }
}
