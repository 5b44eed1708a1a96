package dev.todochatbot.chatbot.export;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

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
import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(FakeTodoService.class)
class ExportTest {
    @BuiltIn
    @Inject
    ScriptedModel model;

    private final Person ada = new Person();

    @Test
    void allConversationsAreExportedWithWhatWasSaidAndDone() {
        var message = "add milk " + UUID.randomUUID();
        model.when(message, call("add_task", "{\"title\":\"Buy milk\"}"), ScriptedModel.say("Added “Buy milk”."));
        ada.says(message).statusCode(200);
        new Person().says("somebody else's").statusCode(200);

        ada.gets("/conversations/export")
                .statusCode(200)
                .contentType("application/json")
                .body("conversations", hasSize(1))
                .body("conversations[0].messages.text", contains(message, "Added “Buy milk”."))
                .body("conversations[0].messages.role", contains("user", "assistant"))
                .body("conversations[0].createdAt", matchesPattern("\\d{4}-.*Z"))
                .body("conversations[0].turns[0].receipts[0].title", equalTo("Buy milk"))
                .body("conversations[0].turns[0].toolCalls[0].tool", equalTo("add_task"));
    }

    @Test
    void whatIsMoreThanOneReadIsWhole() {
        var ids = IntStream.range(0, ConversationExport.BATCH + 1)
                .mapToObj(_ -> ada.conversation())
                .toList();
        List<String> exported = ada.gets("/conversations/export").extract().path("conversations.id");
        assertEquals(ids, exported);
    }

    @Test
    void whoHasSaidNothingExportsNothing() {
        ada.gets("/conversations/export").statusCode(200).body("conversations", empty());
        given().get("/api/v1/conversations/export").then().statusCode(401);
    }

    @Test
    void oneIsExportedAsADocumentForPeople() {
        var message = "add *milk*\n# and <b>" + UUID.randomUUID();
        model.when(message, call("add_task", "{\"title\":\"Buy *milk*\"}"), ScriptedModel.say("Added “Buy milk”."));
        String id = ada.says(message).statusCode(200).extract().path("conversationId");
        ada.request().body(java.util.Map.of("title", "My #1 list")).patch("/api/v1/conversations/{id}", id);

        var document =
                ada.request().get("/api/v1/conversations/{id}/export", id).then();

        document.statusCode(200)
                .contentType("text/markdown")
                .header("Content-Disposition", equalTo("attachment; filename=\"conversation.md\""));
        var written = message.replace("*", "\\*")
                .replace("<", "\\<")
                .replace(">", "\\>")
                .replace("\n# ", "\\\n> \\# ");
        assertEquals(
                """
                # My \\#1 list

                ## You

                > %s

                ## Assistant

                Added “Buy milk”.

                - *created* Buy \\*milk\\* (1)
                """.formatted(written),
                document.extract().asString().replaceAll(", \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d", ""));
    }

    @Test
    void theDocumentIsItsOwnersAndWhole() {
        var id = ada.conversation();
        for (int i = 0; i < ConversationExport.BATCH / 2 + 1; i++) ada.says(id, "hello " + i);

        var document =
                ada.request().get("/api/v1/conversations/{id}/export", id).asString();

        assertEquals(ConversationExport.BATCH / 2 + 1, document.split("## You").length - 1);
        new Person().gets("/conversations/{id}/export", id).statusCode(404);
    }

    private String document(String id) {
        return ada.request().get("/api/v1/conversations/{id}/export", id).asString();
    }

    private ExtractableResponse<Response> asksAndCalls(String tool, String arguments) {
        var message = "please " + UUID.randomUUID();
        model.when(message, call(tool, arguments), ScriptedModel.say("That is for you to say."));
        return ada.says(message).statusCode(200).extract();
    }

    @Test
    void theDocumentSaysWhatWasOfferedAndWhatBecameOfWhatWaited() {
        ada.with("Water `roses`", "پانی دیں");
        var offer = asksAndCalls(
                "offer_candidates",
                "{\"question\":\"Which one?\",\"then\":{\"tool\":\"complete_task\"},\"tasks\":[1,2]}");
        var waits = asksAndCalls("delete_task", "{\"task\":1}");
        String action = waits.path("pendingActions[0].id");

        assertThat(
                document(offer.path("conversationId")),
                containsString("- *offered* Water \\`roses\\` (1)\n- *offered* \u2068پانی دیں\u2069 (2)\n"));
        assertThat(
                document(waits.path("conversationId")),
                containsString("- *asked* Delete “Water \\`roses\\`” (1) (waits)\n"));

        ada.posts("/approvals/{id}/approve", action).statusCode(200);
        assertThat(document(waits.path("conversationId")), containsString("""
                        - *asked* Delete “Water \\`roses\\`” (1) (approved)
                        - *deleted* Water \\`roses\\` (1)
                        """));
    }

    @Test
    void whatWasTakenBackIsMarked() {
        var turn = asksAndCalls("add_task", "{\"title\":\"Buy milk\"}");
        ada.posts("/turns/{id}/undo", turn.<String>path("turnId")).statusCode(200);

        assertThat(document(turn.path("conversationId")), containsString("- *created, undone* Buy milk (1)\n"));
    }

    @Test
    void whatWasDeclinedIsMarked() {
        ada.with("Buy milk");
        var turn = asksAndCalls("delete_task", "{\"task\":1}");
        ada.posts("/approvals/{id}/decline", turn.<String>path("pendingActions[0].id"));

        assertThat(document(turn.path("conversationId")), containsString("- *asked* Delete “Buy milk” (1) (declined)"));
    }
}
