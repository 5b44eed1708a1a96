package dev.todochatbot.chatbot.assistant;

import java.util.Map;

import jakarta.inject.Inject;

import dev.langchain4j.data.message.AiMessage;
import dev.todochatbot.chatbot.engine.BuiltIn;
import dev.todochatbot.chatbot.fake.FakeTodoService;
import dev.todochatbot.chatbot.fake.Person;
import dev.todochatbot.chatbot.fake.ScriptedModel;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static dev.todochatbot.chatbot.fake.ScriptedModel.call;
import static dev.todochatbot.chatbot.fake.ScriptedModel.say;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(FakeTodoService.class)
class ChatTest {
    @Inject
    @BuiltIn
    ScriptedModel model;

    private final Person ada = new Person();

    @Test
    void aChangeIsMadeThroughAToolAndComesBackAsAReceipt() {
        model.when("buy milk please", call("add_task", "{\"title\":\"Buy milk\"}"), say("Added “Buy milk”."));

        var turnId = ada.says("buy milk please")
                .statusCode(200)
                .body("status", equalTo("done"))
                .body("engine", equalTo("built-in"))
                .body("response", equalTo("Added “Buy milk”."))
                .body("toolCalls.tool", contains("add_task"))
                .body("toolCalls[0].outcome", equalTo("done"))
                .body("receipts[0].action", equalTo("created"))
                .body("receipts[0].title", equalTo("Buy milk"))
                .body("undoable", is(true))
                .extract()
                .<String>path("turnId");

        assertEquals("Buy milk", ada.field(1, "title"));
        var call = FakeTodoService.callsOf(ada.id().toString()).getFirst();
        assertEquals("add_task", call.get("tool"));
        assertEquals("assistant", call.get("Actor"));
        assertEquals(turnId, call.get("Change-Set"));
    }

    @Test
    void aConversationIsCalledAfterItsFirstMessageAndKeepsWhatWasSaid() {
        model.when("hello there", say("Hello!"));
        var conversation = ada.says("hello there").extract().<String>path("conversationId");

        ada.gets("/conversations").body("items.title", contains("hello there"));
        ada.gets("/conversations/{id}/messages", conversation)
                .body("items.role", contains("assistant", "user"))
                .body("items.text", contains("Hello!", "hello there"));
    }

    @Test
    void theEngineRemembersTheTurnsBefore() {
        model.when("my name is Ada", say("Hello Ada."));
        model.when(
                "who am i",
                messages ->
                        AiMessage.from(messages.toString().contains("my name is Ada") ? "You are Ada." : "No idea."));
        var conversation = ada.says("my name is Ada").extract().<String>path("conversationId");

        ada.says(conversation, "who am i").body("response", equalTo("You are Ada."));
    }

    @Test
    void whatAToolRefusesIsToldAndChangesNothing() {
        model.when("finish 77", call("complete_task", "{\"task\":77}"), say("I couldn't find task 77."));

        ada.says("finish 77")
                .body("toolCalls[0].outcome", equalTo("failed"))
                .body("toolCalls[0].result.code", equalTo("not_found"))
                .body("receipts", empty())
                .body("undoable", is(false));
    }

    @Test
    void aRepeatedRequestGetsTheTurnOfTheFirst() {
        model.when("once", call("add_task", "{\"title\":\"Once\"}"), say("Added."));
        var body = Map.of("message", "once");

        var first = ada.request().header("Idempotency-Key", "k1").body(body).post("/api/v1/chat");
        var second = ada.request().header("Idempotency-Key", "k1").body(body).post("/api/v1/chat");

        assertEquals(first.<String>path("turnId"), second.path("turnId"));
        ada.gets("/conversations").body("items", hasSize(1));
        assertEquals(1, ada.tasks().open().size());
    }

    @Test
    void anEngineThatFindsNoEndIsStopped() {
        model.when(
                "go on and on",
                messages -> ScriptedModel.call("list_tasks", "{\"query\":\"" + messages.size() + "\"}")
                        .apply(messages));

        ada.says("go on and on")
                .body("status", equalTo("done"))
                .body("toolCalls", hasSize(12))
                .body("response", containsString("more steps than one turn may have. Nothing has changed."));
    }

    @Test
    void whatCouldNotBeServedCanBeAskedAgainWithTheSameKey() {
        model.when("milk again", call("add_task", "{\"title\":\"Milk\"}"), say("Added."));
        var request = ada.request().header("Idempotency-Key", "k2").body(Map.of("message", "milk again"));
        ada.gets("/conversations");
        FakeTodoService.downFor(ada.id().toString());
        request.post("/api/v1/chat").then().statusCode(503);
        FakeTodoService.downFor();

        request.post("/api/v1/chat").then().statusCode(200).body("receipts", hasSize(1));
    }

    @Test
    void somebodyElsesConversationIsNotFound() {
        model.when("private", say("Yes."));
        var conversation = ada.says("private").extract().<String>path("conversationId");

        new Person().says(conversation, "private").statusCode(404);
        new Person().gets("/conversations/{id}/messages", conversation).statusCode(404);
    }

    @Test
    void aMessageMustSaySomethingAndNotTooMuch() {
        ada.says(" ").statusCode(400).body("code", equalTo("validation_failed"));
        ada.says("x".repeat(4001)).statusCode(400);
        ada.request().body(Map.of()).post("/api/v1/chat").then().statusCode(400);
    }

    @Test
    void aSetOfOneWaitsAndWhatIsNamedRuns() {
        ada.with("Buy milk", "Nap");
        model.when("mark all as done", ScriptedModel.sweep("complete_task", "{\"task\":1}"), say("It waits for you."));
        model.when("the nap is done", call("complete_task", "{\"task\":2}"), say("Completed “Nap”."));

        ada.says("mark all as done").body("receipts", empty()).body("pendingActions[0].calls.number", contains(1));
        ada.says("the nap is done").body("receipts.number", contains(2));
    }
}
