package dev.todochatbot.chatbot.approval;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;

import dev.todochatbot.chatbot.engine.BuiltIn;
import dev.todochatbot.chatbot.fake.FakeTodoService;
import dev.todochatbot.chatbot.fake.Person;
import dev.todochatbot.chatbot.fake.Pool;
import dev.todochatbot.chatbot.fake.ScriptedModel;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.Test;

import static dev.todochatbot.chatbot.fake.ScriptedModel.call;
import static dev.todochatbot.chatbot.fake.ScriptedModel.say;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

/** What can be decided about an action, and what is said of it when not all of it worked. */
@QuarkusTest
@QuarkusTestResource(FakeTodoService.class)
class DecisionTest {
    @BuiltIn
    @Inject
    ScriptedModel model;

    @Inject
    StatelessSession session;

    @Inject
    AgroalDataSource pool;

    private final Person ada = new Person().with("Buy milk", "Pay rent", "Nap");

    private ExtractableResponse<Response> asks(String... toolsAndArguments) {
        var message = "please " + UUID.randomUUID();
        model.when(message, call(toolsAndArguments), say("It waits for you."));
        return ada.says(message).extract();
    }

    private ExtractableResponse<Response> asksToDelete12() {
        return asks("delete_task", "{\"task\":1}", "delete_task", "{\"task\":2}");
    }

    private static String id(ExtractableResponse<Response> turn) {
        return turn.path("pendingActions[0].id");
    }

    private static String callId(ExtractableResponse<Response> turn, int place) {
        return turn.path("pendingActions[0].calls[" + place + "].id");
    }

    @Test
    void whatWaitsShowsTheValuesBeforeAndAfterWithWordsResolved() {
        ada.request().body(Map.of("update_task", "ask")).put("/api/v1/settings/tools");

        var turn = asks("update_task", "{\"task\":\"#1\",\"due\":\"friday\"}");

        assertEquals(turn.<String>path("toolCalls[0].id"), callId(turn, 0));
        ada.gets("/approvals")
                .body("items[0].calls", hasSize(1))
                .body("items[0].calls[0].tool", equalTo("update_task"))
                .body("items[0].calls[0].arguments.due", equalTo("friday"))
                .body("items[0].calls[0].taskId", equalTo(ada.field(1, "id")))
                .body("items[0].calls[0].number", equalTo(1))
                .body("items[0].calls[0].title", equalTo("Buy milk"))
                .body("items[0].calls[0].before", aMapWithSize(1))
                .body("items[0].calls[0].before.due", nullValue())
                .body("items[0].calls[0].after.due.date", equalTo("2026-11-27"));
        assertNull(ada.field(1, "due"));
        ada.posts("/approvals/{id}/approve", id(turn)).body("outcome", equalTo("done"));
        assertEquals(Map.of("date", "2026-11-27"), ada.field(1, "due"));
    }

    @Test
    void aTodoServiceThatCannotPreviewStillLetsTheUserDecide() {
        FakeTodoService.cannotPreviewFor(ada.id().toString());

        var turn = asksToDelete12();

        assertEquals("Buy milk", turn.path("pendingActions[0].calls[0].title"));
        ada.posts("/approvals/{id}/approve", id(turn)).body("receipts", hasSize(2));
    }

    @Test
    void whatWouldBeRefusedDoesNotWait() {
        var turn = asks("delete_task", "{\"task\":99}");

        assertEquals("failed", turn.path("toolCalls[0].outcome"));
        assertEquals("not_found", turn.path("toolCalls[0].result.code"));
        assertEquals(List.of(), turn.path("pendingActions"));
    }

    @Test
    void anApprovalThatHalfRanSaysSoAndIsClosed() {
        var turn = asksToDelete12();
        var owner = ada.id().toString();
        FakeTodoService.beforeNextCallOf(owner, () -> FakeTodoService.downFor(owner));

        ada.posts("/approvals/{id}/approve", id(turn))
                .statusCode(200)
                .body("outcome", equalTo("failed"))
                .body("receipts.number", contains(1))
                .body("problem.code", equalTo("todo_service_unavailable"))
                .body("problem.status", equalTo(503));
        FakeTodoService.downFor();

        ada.gets("/approvals").body("items", empty());
        ada.posts("/approvals/{id}/approve", id(turn)).statusCode(200).body("outcome", equalTo("failed"));
        ada.gets("/turns/{id}", turn.<String>path("turnId"))
                .body("receipts.number", contains(1))
                .body("toolCalls.outcome", contains("done", "refused"))
                .body("undoable", equalTo(true));
        assertNotNull(ada.field(2, "title"));
    }

    @Test
    void whatHasExpiredCannotBeDecidedAndChangesNothing() {
        var turn = asksToDelete12();
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(
                                "update pending_action set expires_at = now() - interval '1 second' where id = :id")
                        .setParameter("id", UUID.fromString(id(turn)))
                        .executeUpdate());

        ada.posts("/approvals/{id}/approve", id(turn)).statusCode(409).body("code", equalTo("approval_closed"));
        ada.posts("/approvals/{id}/decline", id(turn)).statusCode(409).body("code", equalTo("approval_closed"));

        assertNotNull(ada.field(1, "title"));
        ada.gets("/turns/{id}", turn.<String>path("turnId"))
                .body("receipts", empty())
                .body("toolCalls.outcome", contains("pending", "pending"));
    }

    @Test
    void twoAtOnceRunItOnceAndGetTheSameAnswer() throws Exception {
        var turn = asksToDelete12();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var both = threads.invokeAll(java.util.Collections.nCopies(
                    2,
                    () -> ada.posts("/approvals/{id}/approve", id(turn))
                            .extract()
                            .asString()));
            assertEquals(both.get(0).get(), both.get(1).get());
        }
        assertEquals(
                2,
                FakeTodoService.callsOf(ada.id().toString()).stream()
                        .filter(call -> call.get("tool").equals("delete_task"))
                        .count());
    }

    @Test
    void ofAnApprovalAndARefusalAtOnceOneIsTrue() throws Exception {
        var turn = asksToDelete12();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var approved = threads.submit(
                    () -> ada.posts("/approvals/{id}/approve", id(turn)).extract());
            var declined = threads.submit(
                    () -> ada.posts("/approvals/{id}/decline", id(turn)).extract());
            var statuses = List.of(approved.get().statusCode(), declined.get().statusCode());

            assertEquals(java.util.Set.of(200, 409), java.util.Set.copyOf(statuses));
            assertEquals(statuses.getFirst() == 200, ada.field(1, "title") == null);
        }
    }

    @Test
    void noConnectionIsHeldWhileTodoServiceIsAsked() {
        var turn = asksToDelete12();
        FakeTodoService.beforeNextCallOf(ada.id().toString(), () -> Pool.takeAll(pool));

        ada.posts("/approvals/{id}/approve", id(turn)).statusCode(200).body("outcome", equalTo("done"));
    }
}
