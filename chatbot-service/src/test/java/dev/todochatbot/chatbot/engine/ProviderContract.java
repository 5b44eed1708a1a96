package dev.todochatbot.chatbot.engine;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import dev.todochatbot.chatbot.fake.FakeOpenAi;
import dev.todochatbot.chatbot.fake.Person;
import dev.todochatbot.chatbot.fake.ScriptedModel;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every provider's endpoint must do for a turn, with whatever configures it. */
abstract class ProviderContract {
    @BuiltIn
    @Inject
    ScriptedModel builtIn;

    @Inject
    RemoteEngines remotes;

    final Person ada = new Person();
    final String message = "please " + UUID.randomUUID();

    abstract String provider();

    @Test
    void itAnswersWithStreamedTextAndToolCallsAndEngineSaysWhoseItIs() {
        FakeOpenAi.when(
                message,
                FakeOpenAi.call("add_task", "{\"title\":\"Buy milk and eggs\"}"),
                FakeOpenAi.text("Added “Buy milk and eggs”."));

        ada.says(message)
                .body("engine", equalTo("fake-model"))
                .body("response", equalTo("Added “Buy milk and eggs”."))
                .body("receipts.action", contains("created"));

        ada.gets("/engine").body("engine", equalTo("fake-model")).body("provider", equalTo(provider()));
        var request = FakeOpenAi.requestsFor(message).getFirst();
        assertEquals("Bearer secret-key", request.authorization());
        assertTrue(request.body().get("stream").asBoolean());
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404, 429, 500})
    void theBuiltInEngineTakesATurnThatItRefuses(int status) {
        FakeOpenAi.when(message, FakeOpenAi.status(status));
        builtIn.when(message, ScriptedModel.say("The built-in engine is here."));

        ada.says(message).body("engine", equalTo("built-in")).body("response", equalTo("The built-in engine is here."));
    }

    @Test
    void stopIsHeardWhileItStreamsAndCutsIt() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var cut = new CountDownLatch(1);
        FakeOpenAi.when(message, FakeOpenAi.endlessly("{\"content\":\"on and on \"}", begun, cut));
        var path = "/conversations/" + ada.conversation() + "/messages";

        try (var stream = ada.stream("POST", path, "{\"message\":\"" + message + "\"}")) {
            var turn = JsonPath.from(stream.next().data()).getString("turnId");
            begun.await();
            ada.posts("/turns/{id}/stop", turn).body("status", equalTo("stopped"));
        }
        assertTrue(cut.await(20, TimeUnit.SECONDS), "the endpoint is told");
    }

    @Test
    void itIsHungUpOnWhenItSaysNothingForTooLong() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var cut = new CountDownLatch(1);
        FakeOpenAi.when(message, FakeOpenAi.pings(begun, cut));
        builtIn.when(message, ScriptedModel.say("The built-in engine is here."));

        ada.says(message).body("engine", equalTo("built-in"));

        assertTrue(cut.await(20, TimeUnit.SECONDS), "the endpoint is told");
    }

    @Test
    void stopIsHeardBeforeItsFirstWordAndCutsIt() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var cut = new CountDownLatch(1);
        FakeOpenAi.when(message, FakeOpenAi.pings(begun, cut));
        var path = "/conversations/" + ada.conversation() + "/messages";

        try (var stream = ada.stream("POST", path, "{\"message\":\"" + message + "\"}")) {
            var turn = JsonPath.from(stream.next().data()).getString("turnId");
            begun.await();
            ada.posts("/turns/{id}/stop", turn).body("status", equalTo("stopped"));
        }
        assertTrue(cut.await(20, TimeUnit.SECONDS), "the endpoint is told");
    }
}
