package dev.todochatbot.chatbot.assistant;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;

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
        deleteDuringTheTurn(jobs::keepLeases);
    }

    @Test
    void aTurnThatFindsItsRowsGoneEndsWithoutAnAlarm() {
        var alarms = new CopyOnWriteArrayList<String>();
        var log = Logger.getLogger(TurnRunner.class.getName());
        var ear = new StreamHandler() {
            @Override
            public void publish(LogRecord said) {
                if (said.getLevel().intValue() >= Level.SEVERE.intValue()) alarms.add(said.getMessage());
            }
        };
        log.addHandler(ear);
        try {
            deleteDuringTheTurn(() -> {});
        } finally {
            log.removeHandler(ear);
        }
        assertEquals(List.of(), alarms);
    }

    /** @param heard what happens between the deletion and the engine's next call */
    private void deleteDuringTheTurn(Runnable heard) {
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
            heard.run();
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
