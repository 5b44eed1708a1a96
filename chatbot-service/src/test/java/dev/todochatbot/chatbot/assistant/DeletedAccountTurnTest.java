package dev.todochatbot.chatbot.assistant;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

import jakarta.inject.Inject;

import dev.todochatbot.chatbot.engine.BuiltIn;
import dev.todochatbot.chatbot.fake.FakeTodoService;
import dev.todochatbot.chatbot.fake.Person;
import dev.todochatbot.chatbot.fake.ScriptedModel;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.Test;

import static dev.todochatbot.chatbot.fake.ScriptedModel.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

@QuarkusTest
@QuarkusTestResource(FakeTodoService.class)
class DeletedAccountTurnTest {
    @BuiltIn
    @Inject
    ScriptedModel model;

    @Inject
    TurnJobs jobs;

    @Inject
    TurnRunner runner;

    @Inject
    StatelessSession session;

    private final Person ada = new Person();
    private final String message = "say " + UUID.randomUUID();

    @Test
    void aTurnWhoseRowsAreGoneEndsAndChangesNothingMore() {
        var gate = new CountDownLatch(1);
        model.when(
                message,
                _ -> {
                    ScriptedModel.pause(gate, "").apply(null);
                    return call("add_task", "{\"title\":\"Buy milk\"}").apply(null);
                },
                ScriptedModel.say("Added."));
        try (var stream = ada.stream(
                "POST", "/conversations/" + ada.conversation() + "/messages", "{\"message\":\"" + message + "\"}")) {
            var turn = UUID.fromString(JsonPath.from(stream.next().data()).getString("turnId"));
            QuarkusTransaction.requiringNew()
                    .run(() -> session.createNativeMutationQuery("delete from conversation where owner_id = :owner")
                            .setParameter("owner", ada.id())
                            .executeUpdate());
            jobs.keepLeases();
            gate.countDown();
            assertNull(stream.next());
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
                while (runner.running().containsKey(new TurnRunner.TurnKey(ada.id(), turn))) Thread.onSpinWait();
            });
            assertEquals(0, ada.tasks().open().size());
        } finally {
            gate.countDown();
        }
    }
}
