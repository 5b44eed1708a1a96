package dev.todochatbot.chatbot.approval;

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

import static dev.todochatbot.chatbot.fake.ScriptedModel.call;
import static dev.todochatbot.chatbot.fake.ScriptedModel.say;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

/** Some of the calls of an action, perhaps with other arguments. */
@QuarkusTest
@QuarkusTestResource(FakeTodoService.class)
class SingleCallsTest {
    @BuiltIn
    @Inject
    ScriptedModel model;

    private final Person ada = new Person().with("Buy milk", "Pay rent", "Nap");

    private ExtractableResponse<Response> asks(String... toolsAndArguments) {
        var message = "please " + UUID.randomUUID();
        model.when(message, call(toolsAndArguments), say("It waits for you."));
        return ada.says(message).extract();
    }

    private ExtractableResponse<Response> asksToDelete12() {
        return asks("delete_task", "{\"task\":1}", "delete_task", "{\"task\":2}");
    }

    private ValidatableResponse approves(ExtractableResponse<Response> turn, Object calls) {
        return ada.request()
                .body(Map.of("calls", calls))
                .post("/api/v1/approvals/{id}/approve", id(turn))
                .then();
    }

    private static String id(ExtractableResponse<Response> turn) {
        return turn.path("pendingActions[0].id");
    }

    private static String callId(ExtractableResponse<Response> turn, int place) {
        return turn.path("pendingActions[0].calls[" + place + "].id");
    }

    @Test
    void onlyTheNamedCallsRun() {
        var turn = asksToDelete12();

        approves(turn, List.of(Map.of("id", callId(turn, 1))))
                .statusCode(200)
                .body("outcome", equalTo("done"))
                .body("receipts.number", contains(2));

        assertNotNull(ada.field(1, "title"));
        ada.gets("/turns/{id}", turn.<String>path("turnId"))
                .body("toolCalls.outcome", contains("refused", "done"))
                .body("receipts.number", contains(2));
    }

    @Test
    void aCallRunsWithTheArgumentsThatTheUserGaveIt() {
        ada.request().body(Map.of("update_task", "ask")).put("/api/v1/settings/tools");
        var turn = asks("update_task", "{\"task\":1,\"title\":\"Buy oat milk\"}");
        var mine = List.of(Map.of("id", callId(turn, 0), "arguments", Map.of("title", "Buy soy milk")));

        var first = approves(turn, mine).statusCode(200).extract().asString();

        assertEquals("Buy soy milk", ada.field(1, "title"));
        assertEquals(first, approves(turn, mine).statusCode(200).extract().asString());
        ada.posts("/approvals/{id}/approve", id(turn)).statusCode(409).body("code", equalTo("approval_closed"));
    }

    @Test
    void decidingAgainWithOtherCallsIsClosed() {
        var turn = asksToDelete12();
        approves(turn, List.of(Map.of("id", callId(turn, 0)))).statusCode(200);

        approves(turn, List.of(Map.of("id", callId(turn, 1)))).statusCode(409).body("code", equalTo("approval_closed"));
        ada.posts("/approvals/{id}/approve", id(turn)).statusCode(409);
        ada.posts("/approvals/{id}/decline", id(turn)).statusCode(409);

        assertNotNull(ada.field(2, "title"));
    }

    @Test
    void whatDoesNotFitIsRefusedAndDecidesNothing() {
        var turn = asksToDelete12();
        var first = callId(turn, 0);

        approves(turn, List.of()).statusCode(400).body("errors[0].field", equalTo("calls"));
        approves(turn, List.of(Map.of("id", "nobody"))).statusCode(400).body("errors[0].field", equalTo("calls[0].id"));
        approves(turn, List.of(Map.of("id", first), Map.of("id", first))).statusCode(400);
        approves(turn, List.of(Map.of("id", first, "tool", "complete_task"))).statusCode(400);
        approves(turn, List.of(Map.of("id", first, "arguments", Map.of("task", ada.field(2, "id")))))
                .statusCode(400)
                .body("errors[0].field", equalTo("calls[0].arguments.task"));
        approves(turn, List.of(Map.of("id", first, "arguments", Map.of("task", 2))))
                .statusCode(400);

        assertNotNull(ada.field(1, "title"));
        approves(turn, List.of(Map.of("id", first, "arguments", Map.of("task", 1))))
                .statusCode(200);
    }

    @Test
    void valuesThatTheToolRefusesAreNamedAndDecideNothing() {
        ada.request().body(Map.of("update_task", "ask")).put("/api/v1/settings/tools");
        var turn =
                asks("update_task", "{\"task\":1,\"title\":\"One\"}", "update_task", "{\"task\":2,\"title\":\"Two\"}");
        var second = Map.of("id", callId(turn, 1), "arguments", Map.of("title", " "));
        var first = Map.of("id", callId(turn, 0));

        approves(turn, List.of(second, first))
                .statusCode(400)
                .body("errors.field", contains("calls[0].arguments.title"))
                .body("errors.message", contains("must not be blank"));

        assertEquals("Buy milk", ada.field(1, "title"));
        approves(turn, List.of(first)).statusCode(200).body("receipts.title", contains("One"));
    }

    @Test
    void anApprovalWithoutABodyAndItsTypeIsOfAllCalls() {
        var turn = asksToDelete12();

        io.restassured.RestAssured.given()
                .header("Authorization", ada.bearer())
                .post("/api/v1/approvals/{id}/approve", id(turn))
                .then()
                .statusCode(200)
                .body("receipts", hasSize(2));
    }

    @Test
    void aBodyOfAnotherTypeApprovesNothing() {
        var turn = asksToDelete12();

        io.restassured.RestAssured.given()
                .header("Authorization", ada.bearer())
                .contentType("text/plain")
                .body("{\"calls\":[]}")
                .post("/api/v1/approvals/{id}/approve", id(turn))
                .then()
                .statusCode(415);

        assertNotNull(ada.field(1, "title"));
    }

    @Test
    void theTurnShowsTheArgumentsThatRan() {
        ada.request().body(Map.of("update_task", "ask")).put("/api/v1/settings/tools");
        var turn =
                asks("update_task", "{\"task\":1,\"title\":\"One\"}", "update_task", "{\"task\":2,\"title\":\"Two\"}");
        var mine = Map.of("id", callId(turn, 0), "arguments", Map.of("title", "Mine"));

        approves(turn, List.of(mine, Map.of("id", callId(turn, 1)))).statusCode(200);

        ada.gets("/turns/{id}", turn.<String>path("turnId"))
                .body("toolCalls.arguments.title", contains("Mine", "Two"))
                .body("receipts.title", contains("Mine", "Two"));
    }

    @Test
    void somebodyElsesApprovalIsNotFoundAndAnEditIsLookedAtOnlyByItsOwner() {
        var turn = asksToDelete12();
        var first = List.of(Map.of("id", callId(turn, 0), "arguments", Map.of("task", 1)));

        new Person()
                .request()
                .body(Map.of("calls", first))
                .post("/api/v1/approvals/{id}/approve", id(turn))
                .then()
                .statusCode(404);

        assertNotNull(ada.field(1, "title"));
    }

    @Test
    void aCharacterThatCannotBeStoredIsRefusedAndDecidesNothing() {
        ada.request().body(Map.of("update_task", "ask")).put("/api/v1/settings/tools");
        var turn = asks("update_task", "{\"task\":1,\"title\":\"One\"}");

        for (var arguments : List.of(Map.of("title", "a\0b"), Map.of("tags", List.of("\0")), Map.of("a\0", "b")))
            approves(turn, List.of(Map.of("id", callId(turn, 0), "arguments", arguments)))
                    .statusCode(400)
                    .body("errors[0].field", startsWith("calls[0].arguments"));

        approves(turn, List.of(Map.of("id", callId(turn, 0)))).statusCode(200);
    }

    @Test
    void aTitleFromRightToLeftIsIsolatedInTheSummary() {
        ada.with("دودھ خریدیں");

        assertEquals(
                "Delete 2 tasks: “Nap” (3), “\u2068دودھ خریدیں\u2069” (4)",
                asks("delete_task", "{\"task\":3}", "delete_task", "{\"task\":4}")
                        .path("pendingActions[0].summary"));
    }
}
