package dev.todochatbot.chatbot.assistant;

import java.util.List;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.todochatbot.chatbot.fake.ScriptedModel.call;
import static dev.todochatbot.chatbot.fake.ScriptedModel.say;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(FakeTodoService.class)
class OfferedReadingTest {
    @BuiltIn
    @Inject
    ScriptedModel model;

    private final Person ada = new Person().with("Water roses", "Prune roses");

    private ExtractableResponse<Response> offered(String choices) {
        var message = "roses " + UUID.randomUUID();
        model.when(
                message,
                call("offer_readings", "{\"question\":\"What do you mean?\",\"choices\":[" + choices + "]}"),
                say("That cannot be offered."));
        return ada.says(message).extract();
    }

    private static String choice(String words, String calls) {
        return "{\"words\":\"" + words + "\",\"calls\":[" + calls + "]}";
    }

    private ValidatableResponse chooses(String choice) {
        return ada.request().body(Map.of("choice", choice)).post("/api/v1/chat").then();
    }

    @Test
    void readingsAreOfferedInTheirOwnWordsAndNothingChanges() {
        var turn = offered(choice("Complete it", "{\"tool\":\"complete_task\",\"arguments\":{\"task\":1}}") + ","
                + choice("Add it as a task", "{\"tool\":\"add_task\",\"arguments\":{\"title\":\"roses\"}}"));

        assertEquals("What do you mean?", turn.path("response"));
        assertEquals(List.of("Complete it", "Add it as a task"), turn.path("candidates.label"));
        turn.response().then().body("candidates[0].taskId", nullValue()).body("receipts", empty());
        assertEquals("open", ada.field(1, "status"));
    }

    @Test
    void theChosenReadingDoesAllItsCalls() {
        var turn = offered(
                choice(
                        "Complete both",
                        "{\"tool\":\"complete_task\",\"arguments\":{\"task\":1}},{\"tool\":\"complete_task\",\"arguments\":{\"task\":2}}"));

        chooses(turn.path("candidates[0].choice"))
                .body("conversationId", equalTo(turn.path("conversationId")))
                .body("receipts.number", contains(1, 2));

        assertEquals("done", ada.field(2, "status"));
    }

    @Test
    void aChosenReadingWaitsForApprovalLikeAnyCall() {
        var turn = offered(choice("Delete it", "{\"tool\":\"delete_task\",\"arguments\":{\"task\":1}}") + ","
                + choice("Complete all", "{\"tool\":\"complete_task\",\"arguments\":{\"task\":2},\"swept\":true}"));

        chooses(turn.path("candidates[0].choice"))
                .body("pendingActions[0].summary", equalTo("Delete “Water roses” (1)"))
                .body("receipts", empty());
    }

    @Test
    void tasksFoundByAFilterStillWaitWhenTheReadingIsChosen() {
        var turn =
                offered(choice("All done", "{\"tool\":\"complete_task\",\"arguments\":{\"task\":2},\"swept\":true}"));

        chooses(turn.path("candidates[0].choice"))
                .body("pendingActions.size()", equalTo(1))
                .body("receipts", empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"words\":\" \",\"calls\":[{\"tool\":\"add_task\",\"arguments\":{\"title\":\"a\"}}]}",
                "{\"words\":\"Nothing\",\"calls\":[]}",
                "{\"words\":\"Look\",\"calls\":[{\"tool\":\"list_tasks\",\"arguments\":{}}]}",
                "{\"words\":\"Undo\",\"calls\":[{\"tool\":\"undo_change\",\"arguments\":{\"changeSet\":\"c\"}}]}"
            })
    void whatChangesNothingIsNotOffered(String choices) {
        var turn = offered(choices);

        assertEquals("That cannot be offered.", turn.path("response"));
        assertEquals(List.of(), turn.path("candidates"));
    }
}
