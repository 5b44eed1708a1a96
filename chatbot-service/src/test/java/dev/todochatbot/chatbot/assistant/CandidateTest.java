package dev.todochatbot.chatbot.assistant;

import java.util.Map;
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
}
