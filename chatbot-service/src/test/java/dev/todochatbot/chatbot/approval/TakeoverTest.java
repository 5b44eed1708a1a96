package dev.todochatbot.chatbot.approval;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import dev.todochatbot.chatbot.engine.BuiltIn;
import dev.todochatbot.chatbot.fake.FakeTodoService;
import dev.todochatbot.chatbot.fake.Person;
import dev.todochatbot.chatbot.fake.ScriptedModel;
import dev.todochatbot.chatbot.todo.tool.Receipt;
import dev.todochatbot.chatbot.todo.tool.ToolResult;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static dev.todochatbot.chatbot.fake.ScriptedModel.call;
import static dev.todochatbot.chatbot.fake.ScriptedModel.say;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Two replicas and one approval, as the store sees them: the first one pauses for so long that the second takes over. */
@QuarkusTest
@QuarkusTestResource(FakeTodoService.class)
class TakeoverTest {
    @BuiltIn
    @Inject
    ScriptedModel model;

    @Inject
    PendingActions actions;

    @Inject
    ApprovalJobs jobs;

    @Inject
    StatelessSession session;

    private final Person ada = new Person().with("Buy milk", "Pay rent");
    private String turn;
    private UUID id;

    @BeforeEach
    void ask() {
        var message = "drop both " + UUID.randomUUID();
        model.when(
                message, call("delete_task", "{\"task\":1}", "delete_task", "{\"task\":2}"), say("It waits for you."));
        var said = ada.says(message).extract();
        turn = said.path("turnId");
        id = UUID.fromString(said.path("pendingActions[0].id"));
    }

    private PendingAction claim() {
        return actions.claim(ada.id(), id, Approval.OF_ALL).orElseThrow();
    }

    private void sql(String change) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("update pending_action set " + change + " where id = :id")
                        .setParameter("id", id)
                        .executeUpdate());
    }

    private void leaseEnds() {
        sql("claimed_at = now() - interval '3 minutes'");
    }

    private ToolResult deleted(int number) {
        var receipt = new Receipt(
                "deleted",
                UUID.fromString((String) ada.field(number, "id")),
                number,
                (String) ada.field(number, "title"),
                Map.of(),
                Map.of(),
                UUID.fromString(turn));
        return new ToolResult(false, Map.of(), List.of(receipt));
    }

    @Test
    void whoeverRunsItIsAlone() {
        claim();

        assertTrue(actions.claim(ada.id(), id, Approval.OF_ALL).isEmpty());
    }

    @Test
    void aReplicaThatWasOvertakenMakesNoMoreCalls() {
        var slow = claim();
        leaseEnds();
        claim();

        assertThrows(RuntimeException.class, () -> actions.hold(slow));
        assertThrows(RuntimeException.class, () -> actions.progressed(slow, deleted(1)));
    }

    @Test
    void aReplicaThatWasOvertakenNeitherReopensNorOverwritesADecision() {
        var slow = claim();
        leaseEnds();
        var fast = claim();
        actions.progressed(fast, deleted(1));
        actions.progressed(fast, deleted(2));
        actions.decide(fast, null);

        assertThrows(RuntimeException.class, () -> actions.release(slow));
        assertThrows(RuntimeException.class, () -> actions.decide(slow, new Failure(503, "interrupted", "Late.")));
        assertThrows(RuntimeException.class, () -> actions.replace(slow, List.of(), List.of()));

        ada.posts("/approvals/{id}/approve", id)
                .statusCode(200)
                .body("outcome", equalTo("done"))
                .body("receipts.number", contains(1, 2));
        ada.gets("/turns/{id}", turn).body("receipts", hasSize(2));
    }

    @Test
    void whoeverTakesOverGoesOnWhereTheOtherCameTo() {
        actions.progressed(claim(), deleted(1));
        leaseEnds();

        ada.posts("/approvals/{id}/approve", id)
                .body("outcome", equalTo("done"))
                .body("receipts.number", contains(1, 2));

        assertNotNull(ada.field(1, "title"), "the first call is not made again");
    }

    @Test
    void nobodyTakesOverAfterItHasExpired() {
        actions.progressed(claim(), deleted(1));
        sql("claimed_at = now() - interval '3 minutes', expires_at = now() - interval '1 second'");

        ada.posts("/approvals/{id}/approve", id)
                .statusCode(200)
                .body("outcome", equalTo("failed"))
                .body("receipts.number", contains(1))
                .body("problem.code", equalTo("interrupted"));

        assertNotNull(ada.field(2, "title"));
    }

    @Test
    void whatAReplicaLeftBehindIsSaidWithoutAnybodyAsking() {
        actions.progressed(claim(), deleted(1));
        jobs.endAbandoned();
        ada.gets("/turns/{id}", turn).body("receipts", empty());
        leaseEnds();

        jobs.endAbandoned();

        ada.gets("/turns/{id}", turn)
                .body("receipts.number", contains(1))
                .body("toolCalls.outcome", contains("done", "refused"))
                .body("undoable", equalTo(true));
        ada.gets("/approvals").body("items", empty());
    }

    @Test
    void theVersionBeforeStillWritesActions() {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("""
                        insert into pending_action (owner_id, id, turn_id, conversation_id, summary, calls, tasks, status,
                            receipts, created_at, expires_at, progress)
                        select owner_id, gen_random_uuid(), turn_id, conversation_id, 'Old', calls, tasks, 'open',
                            receipts, created_at, expires_at, 0 from pending_action where id = :id""")
                        .setParameter("id", id)
                        .executeUpdate());
        String old = ada.gets("/approvals")
                .body("items", hasSize(2))
                .extract()
                .path("items.find { it.summary == 'Old' }.id");

        ada.gets("/approvals").body("items.find { it.summary == 'Old' }.calls.title", contains("Buy milk", "Pay rent"));
        ada.posts("/approvals/{id}/approve", old).body("receipts", hasSize(2));
    }
}
