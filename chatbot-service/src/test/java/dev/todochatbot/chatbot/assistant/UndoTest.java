package dev.todochatbot.chatbot.assistant;

import java.util.UUID;

import jakarta.inject.Inject;

import dev.todochatbot.chatbot.assistant.tools.LocalTools;
import dev.todochatbot.chatbot.engine.BuiltIn;
import dev.todochatbot.chatbot.fake.FakeTodoService;
import dev.todochatbot.chatbot.fake.Person;
import dev.todochatbot.chatbot.fake.Pool;
import dev.todochatbot.chatbot.fake.ScriptedModel;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static dev.todochatbot.chatbot.fake.ScriptedModel.call;
import static dev.todochatbot.chatbot.fake.ScriptedModel.say;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

@QuarkusTest
@QuarkusTestResource(FakeTodoService.class)
class UndoTest {
    @BuiltIn
    @Inject
    ScriptedModel model;

    @Inject
    AgroalDataSource pool;

    private final Person ada = new Person().with("Buy milk", "Pay rent");

    @BeforeEach
    void script() {
        model.when("milk is bought", call("complete_task", "{\"task\":1}"), say("Completed “Buy milk”."));
        model.when("rent is paid", call("complete_task", "{\"task\":2}"), say("Completed “Pay rent”."));
        model.when("drop the milk", call("delete_task", "{\"task\":1}"), say("It waits for your approval."));
        model.when("undo that", call(LocalTools.UNDO, "{}"), say("Undone."));
    }

    @Test
    void theButtonUndoesATurnOnce() {
        String turn = ada.says("milk is bought").extract().path("turnId");

        ada.posts("/turns/{id}/undo", turn).statusCode(200).body("restored", equalTo(1));

        assertEquals("open", ada.field(1, "status"));
        ada.gets("/turns/{id}", turn).body("undoable", is(false));
        ada.posts("/turns/{id}/undo", turn).statusCode(409).body("code", equalTo("nothing_to_undo"));
    }

    @Test
    void aRepeatedUndoIsAnsweredLikeTheFirst() {
        String turn = ada.says("milk is bought").extract().path("turnId");

        var first = ada.request().header("Idempotency-Key", "u").post("/api/v1/turns/{id}/undo", turn);
        var second = ada.request().header("Idempotency-Key", "u").post("/api/v1/turns/{id}/undo", turn);

        assertEquals(200, second.statusCode());
        assertEquals(first.<String>path("changeSet"), second.path("changeSet"));
    }

    @Test
    void whatWasChangedAgainSinceIsAConflictThatIsNamed() {
        String turn = ada.says("milk is bought").extract().path("turnId");
        ada.tasks()
                .change(
                        "reopened",
                        ada.tasks().find(1),
                        "status",
                        "open",
                        UUID.randomUUID().toString());

        ada.posts("/turns/{id}/undo", turn).statusCode(409).body("conflicts", hasSize(1));
        ada.gets("/turns/{id}", turn).body("undoable", is(true));
    }

    @Test
    void undoThatReachesTheLastTurnThatChangedSomething() {
        String conversation = ada.says("milk is bought").extract().path("conversationId");
        ada.says(conversation, "how are you");

        ada.says(conversation, "undo that").body("response", equalTo("Undone.")).body("receipts", hasSize(1));

        assertEquals("open", ada.field(1, "status"));
    }

    @Test
    void undoThatTwiceGoesTwoTurnsBack() {
        String conversation = ada.says("milk is bought").extract().path("conversationId");
        ada.says(conversation, "rent is paid");

        ada.says(conversation, "undo that");
        assertEquals("done", ada.field(1, "status"));
        assertEquals("open", ada.field(2, "status"));
        ada.says(conversation, "undo that");
        assertEquals("open", ada.field(1, "status"));
    }

    @Test
    void anUndoneUndoDoesItAgain() {
        String conversation = ada.says("milk is bought").extract().path("conversationId");
        String undo = ada.says(conversation, "undo that").extract().path("turnId");

        ada.posts("/turns/{id}/undo", undo).statusCode(200);
        assertEquals("done", ada.field(1, "status"));
        ada.says(conversation, "undo that");
        assertEquals("open", ada.field(1, "status"));
    }

    @Test
    void undoThatReachesAnApprovedDelete() {
        var turn = ada.says("drop the milk").extract();
        ada.posts("/approvals/{id}/approve", turn.<String>path("pendingActions[0].id"));
        assertNull(ada.field(1, "title"));

        ada.says(turn.path("conversationId"), "undo that").body("receipts", hasSize(1));

        assertEquals("Buy milk", ada.field(1, "title"));
    }

    @Test
    void withNothingToUndoNothingIsClaimed() {
        ada.says("undo that")
                .body("toolCalls[0].result.code", equalTo("nothing_to_undo"))
                .body("response", containsString("nothing in this conversation to undo"))
                .body("receipts", empty());
    }

    @Test
    void noConnectionIsHeldWhileTodoServiceUndoes() {
        String turn = ada.says("milk is bought").extract().path("turnId");
        FakeTodoService.beforeNextCallOf(ada.id().toString(), () -> Pool.takeAll(pool));

        ada.posts("/turns/{id}/undo", turn).statusCode(200).body("restored", equalTo(1));
    }

    @Test
    void anEngineCannotUndoAnotherChangeSet() {
        var deleted = UUID.randomUUID().toString();
        ada.tasks().change("deleted", ada.tasks().find(2), "deleted", true, deleted);
        String elsewhere = ada.says("milk is bought").extract().path("turnId");
        for (var changeSet : java.util.List.of(deleted, elsewhere)) {
            var message = "undo " + changeSet;
            model.when(
                    message,
                    call("undo_change", "{\"changeSet\":\"" + changeSet + "\"}"),
                    say("That was not possible."));

            ada.says(message)
                    .body("toolCalls[0].outcome", equalTo("failed"))
                    .body("toolCalls[0].result.code", equalTo("not_done_last"))
                    .body("receipts", empty());
        }
        assertNull(ada.field(2, "title"));
        assertEquals("done", ada.field(1, "status"));
    }

    @Test
    void redoUndoesTheUndoThatWasDoneLast() {
        String conversation = ada.says("milk is bought").extract().path("conversationId");
        String undo = ada.says(conversation, "undo that").extract().path("turnId");
        model.when("redo " + undo, call("undo_change", "{\"changeSet\":\"" + undo + "\"}"), say("Redone."));

        ada.says(conversation, "redo " + undo).body("receipts", hasSize(1));

        assertEquals("done", ada.field(1, "status"));
    }

    @Test
    void whereTheUserHasSwitchedUndoingOffNoEngineUndoes() {
        ada.request().body(java.util.Map.of("undo_change", "never")).put("/api/v1/settings/tools");
        String conversation = ada.says("milk is bought").extract().path("conversationId");

        ada.says(conversation, "undo that").body("toolCalls[0].result.code", equalTo("tool_off"));

        assertEquals("done", ada.field(1, "status"));
    }
}
