package dev.todochatbot.chatbot.assistant;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

import jakarta.inject.Inject;

import dev.todochatbot.chatbot.engine.BuiltIn;
import dev.todochatbot.chatbot.fake.FakeTodoService;
import dev.todochatbot.chatbot.fake.Person;
import dev.todochatbot.chatbot.fake.ScriptedModel;
import dev.todochatbot.chatbot.fake.Stream;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.Test;

import static dev.todochatbot.chatbot.fake.ScriptedModel.call;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(FakeTodoService.class)
class AbandonedTurnTest {
    @BuiltIn
    @Inject
    ScriptedModel model;

    @Inject
    TurnWatch watch;

    @Inject
    TurnJobs jobs;

    @Inject
    TurnRunner runner;

    @Inject
    StatelessSession session;

    private final Person ada = new Person();

    /** As a replica leaves a turn behind that is killed while it runs. */
    private void abandon(String turnId, int secondsAgo) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("""
                        update turn set status = 'running', response = '',
                            heartbeat_at = now() - :seconds * interval '1 second'
                        where id = :id""")
                        .setParameter("seconds", secondsAgo)
                        .setParameter("id", UUID.fromString(turnId))
                        .executeUpdate());
    }

    private String turn() {
        var message = "add " + UUID.randomUUID();
        model.when(message, call("add_task", "{\"title\":\"Buy milk\"}"), ScriptedModel.say("Added."));
        return ada.says(message).extract().path("turnId");
    }

    @Test
    void aTurnWhoseReplicaIsGoneIsEndedWithItsReceipts() {
        var turn = turn();
        abandon(turn, 31);

        jobs.endAbandoned(30);

        ada.gets("/turns/{id}", turn)
                .body("status", equalTo("failed"))
                .body("response", containsString("1 change was already made"))
                .body("receipts", hasSize(1))
                .body("undoable", equalTo(true));
        try (var stream = ada.streamFrom("5", "/turns/" + turn + "/events")) {
            assertEquals(
                    List.of("error", "done"),
                    stream.rest().stream().map(Stream.Event::type).toList());
        }
    }

    /** As it was left by a replica that was killed while todo-service carried a call out. */
    @Test
    void whatWasBeingMadeWhenTheReplicaWentIsNotDenied() {
        var turn = turn();
        abandon(turn, 31);
        QuarkusTransaction.requiringNew().run(() -> {
            for (var sql : List.of(
                    "delete from turn_event where turn_id = :id and id > (select min(id) from turn_event"
                            + " where turn_id = :id and type = 'tool_call')",
                    "update turn set tool_calls = '[]', receipts = '[]' where id = :id"))
                session.createNativeMutationQuery(sql)
                        .setParameter("id", UUID.fromString(turn))
                        .executeUpdate();
        });

        jobs.endAbandoned(30);

        ada.gets("/turns/{id}", turn)
                .body("status", equalTo("failed"))
                .body("toolCalls.outcome", contains("failed"))
                .body("response", containsString("Whether the last change was made is not known."));
    }

    @Test
    void aTurnWithALivingLeaseIsLeftAlone() {
        var turn = turn();
        abandon(turn, 5);

        jobs.endAbandoned(30);

        ada.gets("/turns/{id}", turn).body("status", equalTo("running"));
        abandon(turn, 31);
        jobs.endAbandoned(30);
    }

    @Test
    void aStopAtAnotherReplicaArrivesWithTheHeartbeat() {
        var turn = turn();
        abandon(turn, 5);
        var key = new TurnRunner.TurnKey(ada.id(), UUID.fromString(turn));
        assertEquals(List.of(), watch.renew(List.of(key)));

        watch.requestStop(key.ownerId(), key.turnId());

        assertEquals(List.of(key.turnId()), watch.renew(List.of(key)));
        abandon(turn, 31);
        jobs.endAbandoned(30);
    }

    @Test
    void oneThatCannotBeReadKeepsNoOtherFromItsEnd() {
        var bad = turn();
        var good = turn();
        abandon(bad, 60);
        abandon(good, 31);
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(
                                "update turn set receipts = '{\"no\":\"list\"}' where id = :id")
                        .setParameter("id", UUID.fromString(bad))
                        .executeUpdate());

        jobs.endAbandoned(30);

        ada.gets("/turns/{id}", good).body("status", equalTo("failed"));
        var status = QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery("select status from turn where id = :id", String.class)
                        .setParameter("id", UUID.fromString(bad))
                        .getSingleResult());
        assertEquals("failed", status, "its conversation can go on");
    }

    @Test
    void aReplicaThatComesBackAfterItsTurnWasEndedChangesNothing() {
        var gate = new CountDownLatch(1);
        var message = "add " + UUID.randomUUID();
        model.when(message, ScriptedModel.after(gate, call("add_task", "{\"title\":\"Buy milk\"}")));
        var path = "/conversations/" + ada.conversation() + "/messages";
        try (var stream = ada.stream("POST", path, "{\"message\":\"" + message + "\"}")) {
            var turn = JsonPath.from(stream.next().data()).getString("turnId");
            QuarkusTransaction.requiringNew()
                    .run(() -> session.createNativeMutationQuery(
                                    "update turn set status = 'failed', revision = revision + 1 where id = :id")
                            .setParameter("id", UUID.fromString(turn))
                            .executeUpdate());

            gate.countDown();

            var key = new TurnRunner.TurnKey(ada.id(), UUID.fromString(turn));
            while (runner.running().containsKey(key)) Thread.onSpinWait();
        }
        assertEquals(List.of(), FakeTodoService.callsOf(ada.id().toString()));
    }
}
