package dev.todochatbot.chatbot.assistant;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import jakarta.inject.Inject;

import dev.todochatbot.chatbot.engine.BuiltIn;
import dev.todochatbot.chatbot.fake.FakeTodoService;
import dev.todochatbot.chatbot.fake.Person;
import dev.todochatbot.chatbot.fake.ScriptedModel;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The same request again, with its key, while the turn that it began still runs. */
@QuarkusTest
@QuarkusTestResource(FakeTodoService.class)
class RepeatedChatTest {

    @Inject
    @BuiltIn
    ScriptedModel model;

    private final Person ada = new Person();
    private final String key = UUID.randomUUID().toString();
    private final String message = "think about " + key;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch gate = new CountDownLatch(1);

    private Response chats() {
        return ada.request()
                .header("Idempotency-Key", key)
                .body(Map.of("message", message))
                .post("/api/v1/chat");
    }

    private void theEngineThinks() {
        model.when(message, messages -> {
            begun.countDown();
            return ScriptedModel.pause(gate, "I thought about it.").apply(messages);
        });
    }

    @Test
    void itIsToldToWaitAndThenGetsTheFinishedAnswer() throws Exception {
        theEngineThinks();
        var first = CompletableFuture.supplyAsync(this::chats);
        begun.await();

        chats().then()
                .statusCode(409)
                .header("Retry-After", "1")
                .contentType("application/problem+json")
                .body("code", equalTo("idempotency_in_progress"));

        gate.countDown();
        var answer = first.join().then().statusCode(200).extract().asString();
        assertEquals("I thought about it.", JsonPath.from(answer).getString("response"));
        assertEquals(answer, chats().then().statusCode(200).extract().asString());
        ada.gets("/conversations").body("items", hasSize(1));
    }

    /** Its answer is a stream that has begun already: the repetition reads it from its beginning. */
    @Test
    void aStreamIsReadAgainFromItsBeginning() throws Exception {
        theEngineThinks();
        var path = "/api/v1/conversations/" + ada.conversation() + "/messages";
        var request = ada.request().header("Idempotency-Key", key).body(Map.of("message", message));
        var first = CompletableFuture.supplyAsync(() -> request.post(path).asString());
        begun.await();
        var second = CompletableFuture.supplyAsync(() -> ada.request()
                .header("Idempotency-Key", key)
                .body(Map.of("message", message))
                .post(path)
                .asString());
        gate.countDown();

        assertEquals(turn(first.join()), turn(second.join()));
    }

    private static String turn(String stream) {
        return stream.lines()
                .filter(line -> line.startsWith("data:") && line.contains("\"response\""))
                .map(line -> JsonPath.from(line.substring("data:".length())).getString("turnId"))
                .findFirst()
                .orElseThrow();
    }
}
