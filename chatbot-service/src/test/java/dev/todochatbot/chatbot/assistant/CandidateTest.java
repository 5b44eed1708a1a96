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
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import static dev.todochatbot.chatbot.fake.ScriptedModel.call;
import static dev.todochatbot.chatbot.fake.ScriptedModel.say;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

@QuarkusTest
@QuarkusTestResource(FakeTodoService.class)
class CandidateTest {
    @BuiltIn
    @Inject
    ScriptedModel model;

    private final Person ada = new Person().with("Water roses", "Prune roses", "Nap");

    private ExtractableResponse<Response> offered(String tool, String... tasks) {
        var message = "roses " + UUID.randomUUID();
        var offer = "{\"question\":\"Which roses?\",\"then\":{\"tool\":\"" + tool + "\",\"arguments\":{}},\"tasks\":[\""
                + String.join("\",\"", tasks) + "\"]}";
        model.when(message, call(LocalTools.OFFER, offer), say("Never asked for this."));
        return ada.says(message).extract();
    }

    private ValidatableResponse chooses(String choice) {
        return ada.request().body(Map.of("choice", choice)).post("/api/v1/chat").then();
    }

    @Test
    void severalThatFitAreOfferedAndNothingChanges() {
        var turn = offered("complete_task", (String) ada.field(1, "id"), "2");

        assertEquals("Which roses?", turn.path("response"));
        assertEquals(java.util.List.of("Water roses", "Prune roses"), turn.path("candidates.title"));
        assertEquals("open", ada.field(1, "status"));
    }

    @Test
    void choosingGoesOnWithThatTaskInTheSameConversation() {
        var turn = offered("complete_task", "1", "2");

        chooses(turn.path("candidates[1].choice"))
                .body("conversationId", equalTo(turn.path("conversationId")))
                .body("response", equalTo("Completed “Prune roses” (2)."))
                .body("receipts.number", contains(2));

        assertEquals("done", ada.field(2, "status"));
        ada.gets("/conversations/{id}/messages", turn.<String>path("conversationId"))
                .body("items[1].text", equalTo("Prune roses"));
    }

    @Test
    void choosingWhatToDeleteStillAsks() {
        var turn = offered("delete_task", "1", "2");

        chooses(turn.path("candidates[0].choice"))
                .body("pendingActions[0].summary", equalTo("Delete “Water roses” (1)"))
                .body("receipts", empty());

        assertNotNull(ada.field(1, "title"));
    }

    @Test
    void tasksThatDoNotExistAreNotOffered() {
        var turn = offered("complete_task", "1", "99", UUID.randomUUID().toString());

        assertEquals(1, turn.<java.util.List<?>>path("candidates").size());
    }

    @Test
    void aChoiceOfSomebodyElseIsNotFound() {
        String choice = offered("complete_task", "1", "2").path("candidates[0].choice");

        new Person()
                .request()
                .body(Map.of("choice", choice))
                .post("/api/v1/chat")
                .then()
                .statusCode(404);
        chooses(UUID.randomUUID().toString()).statusCode(404);
        ada.gets("/conversations").body("items", hasSize(1));
    }

    @Test
    void aCandidateHasALabel() {
        assertEquals(
                java.util.List.of("Water roses", "Prune roses"),
                offered("complete_task", "1", "2").path("candidates.label"));
    }

    @Test
    void aChoiceIsOpenUntilTheConversationsNextMessage() {
        var turn = offered("complete_task", "1", "2");
        ada.says(turn.path("conversationId"), "how are you");

        chooses(turn.path("candidates[0].choice")).statusCode(409).body("code", equalTo("choice_closed"));

        assertEquals("open", ada.field(1, "status"));
    }

    @Test
    void afterAChoiceTheOthersAreClosed() {
        var turn = offered("complete_task", "1", "2");
        chooses(turn.path("candidates[0].choice")).statusCode(200);

        chooses(turn.path("candidates[1].choice")).statusCode(409).body("code", equalTo("choice_closed"));
    }

    @Test
    void aTaskThatIsGoneCannotBeChosen() {
        var turn = offered("complete_task", "1", "2");
        ada.tasks()
                .change(
                        "deleted",
                        ada.tasks().find(1),
                        "deleted",
                        true,
                        UUID.randomUUID().toString());

        chooses(turn.path("candidates[0].choice")).statusCode(409).body("code", equalTo("candidate_stale"));

        chooses(turn.path("candidates[1].choice")).body("receipts.number", contains(2));
    }

    @Test
    void aChoiceThatFailedIsRetriedAsTheChoiceItWas() {
        var turn = offered("complete_task", "1", "2");
        var owner = ada.id().toString();
        String failed;
        var path = "/conversations/" + turn.path("conversationId") + "/messages";
        FakeTodoService.breakCallsOf(owner, 10);
        try (var stream = ada.stream("POST", path, "{\"choice\":\"" + turn.path("candidates[1].choice") + "\"}")) {
            failed =
                    io.restassured.path.json.JsonPath.from(stream.next().data()).getString("turnId");
            stream.rest();
        }
        FakeTodoService.breakCallsOf(owner, 0);
        ada.gets("/turns/{id}", failed).body("status", equalTo("failed"));

        try (var stream = ada.stream("POST", "/turns/" + failed + "/retry", null)) {
            var done = io.restassured.path.json.JsonPath.from(
                    stream.rest().getLast().data());
            assertEquals("Completed “Prune roses” (2).", done.getString("response"));
        }
        assertEquals("done", ada.field(2, "status"));
        ada.gets("/conversations/{id}/messages", turn.<String>path("conversationId"))
                .body("items.findAll { it.role == 'user' }", hasSize(2));
    }

    @Test
    void aChoiceThatFailedIsStillOpen() {
        var turn = offered("complete_task", "1", "2");
        var owner = ada.id().toString();
        FakeTodoService.breakCallsOf(owner, 10);
        chooses(turn.path("candidates[1].choice")).statusCode(503);
        FakeTodoService.breakCallsOf(owner, 0);

        chooses(turn.path("candidates[1].choice")).body("receipts.number", contains(2));
    }

    @Test
    void onlyChangesCanBeOffered() {
        assertEquals("invalid_arguments", offered("undo_change", "1", "2").path("toolCalls[0].result.code"));
    }
}
