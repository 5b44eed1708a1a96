package dev.todochatbot.chatbot.todo;

import java.lang.management.ManagementFactory;
import java.time.DayOfWeek;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import dev.todochatbot.chatbot.engine.BuiltIn;
import dev.todochatbot.chatbot.fake.FakeTodoService;
import dev.todochatbot.chatbot.fake.Person;
import dev.todochatbot.chatbot.fake.ScriptedModel;
import dev.todochatbot.chatbot.fake.TestTokens;
import dev.todochatbot.chatbot.todo.tool.CallOrigin;
import dev.todochatbot.chatbot.todo.tool.TodoTools;
import dev.todochatbot.when.Home;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(FakeTodoService.class)
class ToolCallTest {
    @BuiltIn
    @Inject
    ScriptedModel model;

    @Inject
    TodoTools tools;

    private final Person ada = new Person();
    private final String message = "please " + UUID.randomUUID();

    private List<String> keysOf(String tool) {
        return FakeTodoService.callsOf(ada.id().toString()).stream()
                .filter(call -> call.get("tool").equals(tool))
                .map(call -> call.get("Idempotency-Key"))
                .toList();
    }

    @Test
    void fiveHundredUsersAddNoThreadsAndAskForTheToolsOnce() {
        talkAs(20);
        int listings = FakeTodoService.toolListings();
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();

        talkAs(500);

        int more = ManagementFactory.getThreadMXBean().getThreadCount() - threads;
        assertTrue(more < 25, more + " more threads");
        assertTrue(FakeTodoService.toolListings() - listings <= 1, "the list of tools is shared");
    }

    private void talkAs(int users) {
        for (int i = 0; i < users; i++) {
            var id = UUID.randomUUID();
            var user = new User(id, TestTokens.of(id), Home.of("UTC", "dmy", "en"), DayOfWeek.MONDAY);
            tools.specifications(user);
            tools.call(user, CallOrigin.inTurn(UUID.randomUUID(), 0), "list_tasks", Map.of());
        }
    }

    @Test
    void aWriteThatWasCarriedOutButNotAnsweredTakesEffectOnce() {
        model.when(message, ScriptedModel.call("add_task", "{\"title\":\"Buy milk\"}"), ScriptedModel.say("Added."));
        FakeTodoService.hangUpAfterCallsOf(ada.id().toString(), 2);

        ada.says(message).body("status", equalTo("done")).body("receipts.title", contains("Buy milk"));

        assertNull(ada.field(2, "title"));
        assertEquals(3, keysOf("add_task").size());
        assertEquals(1, new HashSet<>(keysOf("add_task")).size());
    }

    @Test
    void aWriteThatStillRunsIsWaitedFor() {
        model.when(message, ScriptedModel.call("add_task", "{\"title\":\"Buy milk\"}"), ScriptedModel.say("Added."));
        FakeTodoService.callsInProgressFor(ada.id().toString(), 2);

        ada.says(message).body("receipts.title", contains("Buy milk"));
    }

    @Test
    void aWriteThatRunsForTooLongIsNotDenied() {
        model.when(
                message,
                ScriptedModel.call("add_task", "{\"title\":\"Buy milk\"}"),
                ScriptedModel.say("Added “Buy milk”."));
        FakeTodoService.callsInProgressFor(ada.id().toString(), 21);

        ada.says(message)
                .body("toolCalls[0].outcome", equalTo("failed"))
                .body("response", containsString("Whether the last change was made is not known."))
                .body("response", not(containsString("Nothing has changed")));
    }

    @Test
    void aWriteThatNobodyTakesIsToldAsAFailure() {
        ada.says("hello");
        model.when(message, ScriptedModel.call("add_task", "{\"title\":\"Buy milk\"}"), ScriptedModel.say("Added."));
        FakeTodoService.hangUpAfterCallsOf(ada.id().toString(), 3);

        ada.says(message).statusCode(503).body("code", equalTo("todo_service_unavailable"));
    }

    @Test
    void equalCallsOfATurnAreCallsOfTheirOwn() {
        var egg = "{\"title\":\"Egg\"}";
        model.when(
                message,
                ScriptedModel.call("add_task", egg, "add_task", "{\"title\":\"Ham\"}", "add_task", egg),
                ScriptedModel.say("Added."));

        ada.says(message).body("receipts.title", contains("Egg", "Ham", "Egg"));

        assertEquals(3, new HashSet<>(keysOf("add_task")).size());
    }

    @Test
    void anApprovedCallIsMadeOnceOverABreakingConnection() {
        ada.with("Buy milk");
        model.when(message, ScriptedModel.call("delete_task", "{\"task\":1}"), ScriptedModel.say("It waits."));
        String id = ada.says(message).extract().path("pendingActions[0].id");
        FakeTodoService.hangUpAfterCallsOf(ada.id().toString(), 1);

        ada.posts("/approvals/{id}/approve", id).statusCode(200).body("receipts.action", contains("deleted"));

        assertEquals(2, keysOf("delete_task").size());
        assertEquals(1, new HashSet<>(keysOf("delete_task")).size());
    }

    @Test
    void anUndoIsMadeOnceOverABreakingConnection() {
        model.when(message, ScriptedModel.call("add_task", "{\"title\":\"Buy milk\"}"), ScriptedModel.say("Added."));
        String turn = ada.says(message).extract().path("turnId");
        FakeTodoService.hangUpAfterCallsOf(ada.id().toString(), 1);

        ada.posts("/turns/{id}/undo", turn).statusCode(200).body("restored", equalTo(1));

        assertEquals(1, new HashSet<>(keysOf("undo_change")).size());
        assertNull(ada.field(1, "title"));
    }

    @Test
    void aConnectionThatBreaksAtAPreviewIsTriedAgain() {
        ada.with("Buy milk").says("hello");
        model.when(message, ScriptedModel.call("delete_task", "{\"task\":1}"), ScriptedModel.say("It waits."));
        FakeTodoService.hangUpOn(ada.id().toString(), 2);

        ada.says(message).statusCode(200).body("pendingActions[0].calls[0].title", equalTo("Buy milk"));
    }

    @Test
    void whatMayHaveBeenMadeIsNotDeniedAndNotMadeAgainByARepetition() {
        ada.says("hello");
        model.when(message, ScriptedModel.call("add_task", "{\"title\":\"Buy milk\"}"), ScriptedModel.say("Added."));
        FakeTodoService.hangUpAfterCallsOf(ada.id().toString(), 3);

        for (int i = 0; i < 2; i++)
            ada.request()
                    .header("Idempotency-Key", "k")
                    .body(Map.of("message", message))
                    .post("/api/v1/chat")
                    .then()
                    .statusCode(503)
                    .body("detail", containsString("Whether the last change was made is not known."));

        assertNull(ada.field(2, "title"), "a repetition joins the turn that failed");
    }

    @Test
    void aProblemThatIsOnlyTextIsRead() {
        model.when(
                message,
                ScriptedModel.call("complete_task", "{\"task\":7}"),
                messages -> dev.langchain4j.data.message.AiMessage.from(
                        ((dev.langchain4j.data.message.ToolExecutionResultMessage) messages.getLast()).text()));

        ada.says(message).body("response", containsString("There is no task 7."));
    }
}
