package dev.todochatbot.chatbot.approval;

import java.util.UUID;

import jakarta.inject.Inject;

import dev.todochatbot.chatbot.engine.BuiltIn;
import dev.todochatbot.chatbot.fake.FakeTodoService;
import dev.todochatbot.chatbot.fake.Person;
import dev.todochatbot.chatbot.fake.ScriptedModel;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import static dev.todochatbot.chatbot.fake.ScriptedModel.call;
import static dev.todochatbot.chatbot.fake.ScriptedModel.say;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

@QuarkusTest
@QuarkusTestResource(FakeTodoService.class)
class ApprovalTest {
    @BuiltIn
    @Inject
    ScriptedModel model;

    private final Person ada = new Person().with("Buy milk", "Pay rent");

    private ExtractableResponse<Response> asksToDelete(int number) {
        var message = "delete number " + number;
        model.when(message, call("delete_task", "{\"task\":" + number + "}"), say("That waits for your approval."));
        return ada.says(message).extract();
    }

    @Test
    void aDeleteWaitsWithExactlyWhatItWillDo() {
        var turn = asksToDelete(1);

        assertEquals("That waits for your approval.", turn.path("response"));
        assertEquals("pending", turn.path("toolCalls[0].outcome"));
        assertEquals("Delete “Buy milk” (1)", turn.path("pendingActions[0].summary"));
        assertEquals(ada.field(1, "id"), turn.path("pendingActions[0].taskIds[0]"));
        assertEquals(ada.field(1, "id"), turn.path("pendingActions[0].calls[0].arguments.task"));
        assertNotNull(ada.field(1, "title"), "nothing is deleted yet");
        ada.gets("/approvals").body("items.id", contains(turn.<String>path("pendingActions[0].id")));
    }

    @Test
    void approvingRunsItOnceAndAnswersTheSameAgain() {
        var turn = asksToDelete(1);
        String id = turn.path("pendingActions[0].id");

        var first = ada.posts("/approvals/{id}/approve", id)
                .statusCode(200)
                .body("outcome", equalTo("done"))
                .body("receipts[0].action", equalTo("deleted"))
                .body("receipts[0].changeSet", equalTo(turn.path("turnId")))
                .extract()
                .asString();

        assertNull(ada.field(1, "title"));
        assertEquals(first, ada.posts("/approvals/{id}/approve", id).extract().asString());
        ada.gets("/turns/{id}", turn.<String>path("turnId"))
                .body("pendingActions", empty())
                .body("receipts", hasSize(1))
                .body("toolCalls[0].outcome", equalTo("done"))
                .body("undoable", is(true));
        ada.gets("/approvals").body("items", empty());
    }

    @Test
    void whatWasDeclinedCannotBeApproved() {
        String id = asksToDelete(1).path("pendingActions[0].id");

        ada.posts("/approvals/{id}/decline", id)
                .body("outcome", equalTo("declined"))
                .body("receipts", empty());
        ada.posts("/approvals/{id}/decline", id).statusCode(200);
        ada.posts("/approvals/{id}/approve", id).statusCode(409).body("code", equalTo("approval_closed"));

        assertNotNull(ada.field(1, "title"));
    }

    @Test
    void aTaskThatHasChangedSinceIsAskedAboutAgain() {
        String id = asksToDelete(1).path("pendingActions[0].id");
        ada.tasks()
                .change(
                        "updated",
                        ada.tasks().find(1),
                        "title",
                        "Buy oat milk",
                        UUID.randomUUID().toString());

        String next = ada.posts("/approvals/{id}/approve", id)
                .statusCode(409)
                .body("code", equalTo("approval_stale"))
                .body("pendingAction.summary", equalTo("Delete “Buy oat milk” (1)"))
                .extract()
                .path("pendingAction.id");

        assertNotNull(ada.field(1, "title"));
        ada.posts("/approvals/{id}/approve", id).statusCode(409).body("code", equalTo("approval_closed"));
        ada.posts("/approvals/{id}/approve", next).body("outcome", equalTo("done"));
        assertNull(ada.field(1, "title"));
    }

    @Test
    void aTaskThatIsGoneLeavesNothingToApprove() {
        String id = asksToDelete(1).path("pendingActions[0].id");
        ada.tasks()
                .change(
                        "deleted",
                        ada.tasks().find(1),
                        "deleted",
                        true,
                        UUID.randomUUID().toString());

        ada.posts("/approvals/{id}/approve", id)
                .statusCode(409)
                .body("code", equalTo("approval_stale"))
                .body("pendingAction", nullValue());
        ada.gets("/approvals").body("items", empty());
    }

    @Test
    void typingYesShowsTheApprovalAgainAndRunsNothing() {
        var turn = asksToDelete(2);

        ada.says(turn.path("conversationId"), "Yes, do it!")
                .body("response", containsString("Pay rent"))
                .body("pendingActions.id", contains(turn.<String>path("pendingActions[0].id")))
                .body("receipts", empty());

        assertNotNull(ada.field(2, "title"));
    }

    @Test
    void allCallsOfATurnThatNeedItBecomeOneActionAndTheRestRuns() {
        model.when(
                "clean up",
                call("delete_task", "{\"task\":1}", "add_task", "{\"title\":\"Buy oats\"}"),
                call("delete_task", "{\"task\":\"#2\"}"),
                say("Added “Buy oats”. The rest waits for you."));

        ada.says("clean up")
                .body("pendingActions", hasSize(1))
                .body("pendingActions[0].taskIds", hasSize(2))
                .body("receipts.action", contains("created"));
    }

    @Test
    void somebodyElsesActionIsNotFound() {
        String id = asksToDelete(1).path("pendingActions[0].id");

        new Person().posts("/approvals/{id}/approve", id).statusCode(404);
        new Person().posts("/approvals/{id}/decline", id).statusCode(404);
    }

    @Test
    void whatTodoServiceCannotRunNowCanBeApprovedLater() {
        String id = asksToDelete(1).path("pendingActions[0].id");

        FakeTodoService.downFor(ada.id().toString());
        ada.posts("/approvals/{id}/approve", id).statusCode(503).body("code", equalTo("todo_service_unavailable"));
        FakeTodoService.downFor();

        ada.posts("/approvals/{id}/approve", id).body("outcome", equalTo("done"));
    }
}
