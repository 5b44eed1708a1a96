package dev.todochatbot.chatbot.engine;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import dev.todochatbot.chatbot.fake.FakeOpenAi;
import dev.todochatbot.chatbot.fake.FakeTodoService;
import dev.todochatbot.chatbot.fake.Person;
import dev.todochatbot.chatbot.fake.ScriptedModel;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What ends an answer of the endpoint while it is still streaming. */
@QuarkusTest
@QuarkusTestResource(FakeTodoService.class)
@QuarkusTestResource(value = FakeOpenAi.class, restrictToAnnotatedClass = true)
class RemoteLimitsTest {
    @BuiltIn
    @Inject
    ScriptedModel builtIn;

    @Inject
    TokenUsage usage;

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch cut = new CountDownLatch(1);
    private final Person ada = new Person();
    private final String message = "please " + UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"content\":\"on and on \"}",
                "{\"tool_calls\":[{\"index\":0,\"id\":\"c\",\"type\":\"function\",\"function\":{\"name\":\"add_task\",\"arguments\":\"and on \"}}]}",
            })
    void stopIsHeardWhileTheEndpointStreamsAndCutsIt(String delta) throws InterruptedException {
        FakeOpenAi.when(message, FakeOpenAi.endlessly(delta, begun, cut));
        var path = "/conversations/" + ada.conversation() + "/messages";

        try (var stream = ada.stream("POST", path, "{\"message\":\"" + message + "\"}")) {
            var turn = JsonPath.from(stream.next().data()).getString("turnId");
            begun.await();
            ada.posts("/turns/{id}/stop", turn).body("status", equalTo("stopped"));
        }
        assertTrue(cut.await(20, TimeUnit.SECONDS), "the endpoint is told");
    }

    @Test
    void theTokensOfTheDayEndWhileTheEndpointStreams() throws InterruptedException {
        usage.add(ada.id(), 400_000 - 20_000);
        var words = "On and on. ".repeat(60);
        FakeOpenAi.when(message, FakeOpenAi.endlessly("{\"content\":\"" + words + "\"}", begun, cut));

        ada.says(message)
                .body("status", equalTo("done"))
                .body("engine", equalTo("fake-model"))
                .body(
                        "response",
                        containsString("I stopped here: the tokens for today are used up. Nothing has changed."));

        assertTrue(cut.await(20, TimeUnit.SECONDS), "the endpoint is told");
        assertTrue(usage.today(ada.id()) <= 400_000, "no more than the limit: " + usage.today(ada.id()));
    }

    @Test
    void whatTheEndpointWouldBeShownMustFitIntoTheTokensOfTheDay() {
        usage.add(ada.id(), 400_000 - 10);
        builtIn.when(message, ScriptedModel.say("Here I am."));

        ada.says(message).body("engine", equalTo("built-in")).body("response", equalTo("Here I am."));

        assertEquals(List.of(), FakeOpenAi.requestsFor(message));
    }
}
