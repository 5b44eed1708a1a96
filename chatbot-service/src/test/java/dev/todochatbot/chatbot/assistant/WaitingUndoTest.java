package dev.todochatbot.chatbot.assistant;

import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import dev.todochatbot.chatbot.assistant.tools.LocalTools;
import dev.todochatbot.chatbot.engine.BuiltIn;
import dev.todochatbot.chatbot.fake.FakeTodoService;
import dev.todochatbot.chatbot.fake.Person;
import dev.todochatbot.chatbot.fake.ScriptedModel;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static dev.todochatbot.chatbot.fake.ScriptedModel.call;
import static dev.todochatbot.chatbot.fake.ScriptedModel.say;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** An undo of somebody who wants to be asked. */
@QuarkusTest
@QuarkusTestResource(FakeTodoService.class)
class WaitingUndoTest {
    @BuiltIn
    @Inject
    ScriptedModel model;

    private final Person ada = new Person().with("Buy milk", "Pay rent");

    @BeforeEach
    void asks() {
        ada.request().body(Map.of("undo_change", "ask")).put("/api/v1/settings/tools");
        model.when("milk is bought", call("complete_task", "{\"task\":1}"), say("Completed “Buy milk”."));
        model.when("undo that", call(LocalTools.UNDO, "{}"), say("It waits for you."));
    }

    @Test
    void whoeverWantsToBeAskedApprovesTheUndo() {
        var done = ada.says("milk is bought").extract();

        String id = ada.says(done.path("conversationId"), "undo that")
                .body("receipts", empty())
                .body("pendingActions[0].summary", equalTo("Undo the last change"))
                .extract()
                .path("pendingActions[0].id");
        assertEquals("done", ada.field(1, "status"));
        ada.posts("/approvals/{id}/approve", id)
                .body("outcome", equalTo("done"))
                .body("receipts", hasSize(1));

        assertEquals("open", ada.field(1, "status"));
        ada.gets("/turns/{id}", done.<String>path("turnId")).body("undoable", is(false));
    }

    @Test
    void anUndoThatWaitsShowsItsTaskBeforeAndAfter() {
        String conversation = ada.says("milk is bought").extract().path("conversationId");

        var turn = ada.says(conversation, "undo that")
                .body("pendingActions[0].calls[0].tool", equalTo("undo_change"))
                .body("pendingActions[0].calls[0].taskId", equalTo(ada.field(1, "id")))
                .body("pendingActions[0].calls[0].number", equalTo(1))
                .body("pendingActions[0].calls[0].title", equalTo("Buy milk"))
                .body("pendingActions[0].calls[0].before.status", equalTo("done"))
                .body("pendingActions[0].calls[0].after.status", equalTo("open"))
                .body("pendingActions[0].taskIds", contains(ada.field(1, "id")))
                .extract();

        ada.gets("/turns/{id}", turn.<String>path("turnId"))
                .body("pendingActions[0].calls[0].before.status", equalTo("done"));
        assertEquals("done", ada.field(1, "status"), "nothing is undone yet");
    }

    @Test
    void anUndoOfSeveralTasksThatWaitsShowsEachOfThem() {
        model.when(
                "both are done",
                call("complete_task", "{\"task\":1}", "complete_task", "{\"task\":2}"),
                say("Completed both."));
        String conversation = ada.says("both are done").extract().path("conversationId");

        ada.says(conversation, "undo that").body("pendingActions[0].taskIds", hasSize(2));

        ada.gets("/approvals")
                .body("items[0].calls", hasSize(1))
                .body("items[0].calls[0].before", nullValue())
                .body("items[0].calls[0].changes.title", containsInAnyOrder("Buy milk", "Pay rent"))
                .body("items[0].calls[0].changes.before.status", contains("done", "done"))
                .body("items[0].calls[0].changes.after.status", contains("open", "open"));
    }

    @Test
    void anUndoThatCannotBeDoneDoesNotWait() {
        String conversation = ada.says("milk is bought").extract().path("conversationId");
        var elsewhere = UUID.randomUUID().toString();
        ada.tasks().change("reopened", ada.tasks().find(1), "status", "open", elsewhere);

        ada.says(conversation, "undo that")
                .body("pendingActions", empty())
                .body("toolCalls[0].outcome", equalTo("failed"))
                .body("toolCalls[0].result.conflicts", hasSize(1));
    }

    @Test
    void whereTodoServiceCannotSayWhatAnUndoDoesItWaitsWithoutValues() {
        FakeTodoService.cannotPreviewFor(ada.id().toString());
        String conversation = ada.says("milk is bought").extract().path("conversationId");

        String id = ada.says(conversation, "undo that")
                .body("pendingActions[0].calls[0].before", nullValue())
                .extract()
                .path("pendingActions[0].id");

        ada.posts("/approvals/{id}/approve", id).body("outcome", equalTo("done"));
    }
}
