package dev.todochatbot.chatbot.assistant;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

import jakarta.inject.Inject;

import dev.todochatbot.chatbot.fake.FakeOpenAi;
import dev.todochatbot.chatbot.fake.FakeTodoService;
import dev.todochatbot.chatbot.fake.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static dev.todochatbot.chatbot.fake.WellFormed.assertWellFormed;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The user stops inside of a call, and goes on with the next message. */
@QuarkusTest
@QuarkusTestResource(FakeTodoService.class)
@QuarkusTestResource(value = FakeOpenAi.class, restrictToAnnotatedClass = true)
class StopInsideCallTest {
    private static final String MILK = "{\"title\":\"milk\"}";
    private static final String EGGS = "{\"title\":\"eggs\"}";

    @Inject
    TurnRunner runner;

    private final Person ada = new Person();
    private final String message = "please " + UUID.randomUUID();
    private final String next = "and now " + UUID.randomUUID();

    private String conversation;

    @BeforeEach
    void begin() {
        conversation = ada.conversation();
    }

    private static String part(String id, String arguments) {
        return "{\"tool_calls\":[{\"index\":0,\"id\":\"" + id + "\",\"type\":\"function\",\"function\":"
                + "{\"name\":\"add_task\",\"arguments\":\"" + arguments.replace("\"", "\\\"") + "\"}}]}";
    }

    private void goesOn() {
        FakeOpenAi.when(next, FakeOpenAi.text("Here I am."));
        ada.says(conversation, next).body("response", equalTo("Here I am."));
    }

    /** Asks to stop as a user does, and returns when that was heard. */
    private void stop() {
        var running = runner.running().entrySet().stream()
                .filter(turn -> turn.getKey().ownerId().equals(ada.id()))
                .findFirst()
                .orElseThrow();
        Thread.ofVirtual()
                .start(() ->
                        ada.posts("/turns/{id}/stop", running.getKey().turnId().toString()));
        while (running.getValue().pause(Duration.ofMillis(10))) Thread.onSpinWait();
    }

    @Test
    void theCallThatRunsEndsAndTheNextIsNotMade() {
        FakeOpenAi.when(message, FakeOpenAi.deltas(part("a", MILK), part("b", EGGS)), FakeOpenAi.text("Added."));
        FakeTodoService.beforeNextCallOf(ada.id().toString(), this::stop);

        ada.says(conversation, message)
                .body("status", equalTo("stopped"))
                .body("receipts.title", contains("milk"))
                .body("response", startsWith("Stopped. 1 change was already made"));
        goesOn();

        var results = assertWellFormed(next);
        assertTrue(results.get(MILK).contains("created"), "what was made is told: " + results);
        assertTrue(results.get(EGGS).contains("not_run"), "what was not made is told: " + results);
        assertNull(ada.field(2, "title"));
    }

    @Test
    void argumentsThatWereStillStreamingAreNoCall() throws InterruptedException {
        var begun = new CountDownLatch(1);
        FakeOpenAi.when(message, FakeOpenAi.endlessly(part("a", "{\"title\":"), begun, new CountDownLatch(1)));

        try (var stream = ada.stream(
                "POST", "/conversations/" + conversation + "/messages", "{\"message\":\"" + message + "\"}")) {
            var turn = JsonPath.from(stream.next().data()).getString("turnId");
            begun.await();
            ada.posts("/turns/{id}/stop", turn)
                    .body("status", equalTo("stopped"))
                    .body("response", equalTo("Stopped. Nothing has changed."));
        }
        goesOn();

        assertEquals(Map.of(), assertWellFormed(next));
        assertNull(ada.field(1, "title"));
    }

    @Test
    void whileACallIsTriedAgainAStopEndsTheWaitAndNothingIsDenied() {
        FakeOpenAi.when(message, FakeOpenAi.deltas(part("a", MILK)), FakeOpenAi.text("Added."));
        FakeTodoService.callsInProgressFor(ada.id().toString(), 1_000);
        FakeTodoService.beforeNextCallOf(ada.id().toString(), this::stop);

        ada.says(conversation, message)
                .body("status", equalTo("stopped"))
                .body("response", equalTo("Stopped. Whether the last change was made is not known."));
        assertEquals(1, FakeTodoService.callsOf(ada.id().toString()).size(), "nobody waits for it any more");
        FakeTodoService.callsInProgressFor(ada.id().toString(), 0);
        goesOn();

        assertEquals(List.of(MILK), List.copyOf(assertWellFormed(next).keySet()));
    }
}
