package dev.todochatbot.chatbot.assistant;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import dev.todochatbot.chatbot.engine.BuiltIn;
import dev.todochatbot.chatbot.fake.FakeTodoService;
import dev.todochatbot.chatbot.fake.Person;
import dev.todochatbot.chatbot.fake.ScriptedModel;
import dev.todochatbot.chatbot.fake.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.todochatbot.chatbot.fake.ScriptedModel.call;
import static dev.todochatbot.chatbot.fake.ScriptedModel.pause;
import static dev.todochatbot.chatbot.fake.ScriptedModel.say;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Two of a thing at once, and what goes away in the middle. */
@QuarkusTest
@QuarkusTestResource(FakeTodoService.class)
class UnluckyTurnTest {
    @Inject
    @BuiltIn
    ScriptedModel model;

    private final Person ada = new Person();
    private final String message = "please " + UUID.randomUUID();

    @AfterEach
    void everythingIsUpAgain() {
        FakeTodoService.downFor();
    }

    private static List<Response> atOnce(int times, Supplier<Response> request) {
        // The common pool has one thread where there are two cores
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, times)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(request, threads))
                    .toList();
            return all.stream().map(CompletableFuture::join).toList();
        }
    }

    /** By a double click, or by a client that lost the connection and tries again while the first request is on its way. */
    @Test
    void theSameMessagePostedTwiceAtOnceIsDoneOnce() {
        model.when(message, call("add_task", "{\"title\":\"Once\"}"), say("Added."));
        var conversation = ada.conversation();

        var answers = atOnce(
                4,
                () -> ada.request()
                        .header("Idempotency-Key", message)
                        .body(Map.of("message", message, "conversationId", conversation))
                        .post("/api/v1/chat"));

        for (var answer : answers) {
            if (answer.statusCode() != 200)
                answer.then().statusCode(409).body("code", equalTo("idempotency_in_progress"));
        }
        assertEquals(1, ada.tasks().open().size());
        ada.gets("/conversations/{id}/messages", conversation).body("items", hasSize(2));
    }

    @Test
    void ofTwoMessagesAtOnceOneIsAnswered() throws Exception {
        var gate = new CountDownLatch(1);
        model.when(message, pause(gate, "Here I am."));
        var conversation = ada.conversation();

        var answers = atOnce(2, () -> {
            var answer = ada.request()
                    .body(Map.of("message", message, "conversationId", conversation))
                    .post("/api/v1/chat");
            // The refused one is back first, and lets the other go on
            gate.countDown();
            return answer;
        });

        assertEquals(
                List.of(200, 409),
                answers.stream().map(Response::statusCode).sorted().toList());
        ada.gets("/conversations/{id}/messages", conversation).body("items", hasSize(2));
    }

    @Test
    void stoppingTwiceAnswersTheSameTwice() throws Exception {
        var gate = new CountDownLatch(1);
        model.when(message, call("add_task", "{\"title\":\"Buy milk\"}"), pause(gate, "Never said."));
        try (var stream = ada.stream(
                "POST", "/conversations/" + ada.conversation() + "/messages", "{\"message\":\"" + message + "\"}")) {
            var turn =
                    io.restassured.path.json.JsonPath.from(stream.next().data()).getString("turnId");
            stream.next();
            stream.next();

            var answers = atOnce(3, () -> ada.request().post("/api/v1/turns/{id}/stop", turn));

            for (var answer : answers) answer.then().statusCode(200).body("status", equalTo("stopped"));
            assertEquals(1, answers.stream().map(Response::asString).distinct().count());
            ada.posts("/turns/{id}/stop", turn).statusCode(200).body("status", equalTo("stopped"));
        } finally {
            gate.countDown();
        }
    }

    private void threeAdditions() {
        model.when(
                message,
                call(
                        "add_task", "{\"title\":\"One\"}",
                        "add_task", "{\"title\":\"Two\"}",
                        "add_task", "{\"title\":\"Three\"}"),
                say("Added all three."));
    }

    /** Once the first call has come, the third finds nobody. */
    private void afterTheSecondCall(Runnable action) {
        var owner = ada.id().toString();
        FakeTodoService.beforeNextCallOf(owner, () -> FakeTodoService.beforeNextCallOf(owner, action));
    }

    @Test
    void aTaskListThatGoesAwayInTheMiddleLeavesWhatWasDoneAndSaysSo() {
        threeAdditions();
        afterTheSecondCall(() -> FakeTodoService.downFor(ada.id().toString()));

        ada.says(message)
                .statusCode(200)
                .body("status", equalTo("failed"))
                .body("receipts.title", contains("One", "Two"))
                .body(
                        "response",
                        equalTo("The task list does not answer at the moment; nothing is lost."
                                + " 2 changes were already made: Added “One” (1). Added “Two” (2)."))
                .body("undoable", equalTo(true));
    }

    @Test
    void aSessionThatEndsInTheMiddleIsNoTaskListThatIsAway() {
        threeAdditions();
        afterTheSecondCall(() -> TestTokens.endSessionsOf(ada.id()));

        ada.says(message)
                .statusCode(200)
                .body("status", equalTo("failed"))
                .body("receipts.title", contains("One", "Two"))
                .body(
                        "response",
                        equalTo("Your session ended before this was finished; sign in again."
                                + " 2 changes were already made: Added “One” (1). Added “Two” (2)."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\u0301", "\uD83D\uDC69", "ہ"})
    void aMessageMayHaveFourThousandCharactersAndNoMore(String character) {
        var longest = character.repeat(4_000);
        model.when(longest, say("Read."));

        ada.says(longest).statusCode(200).body("response", equalTo("Read."));
        ada.says(longest + character).statusCode(400).body("errors.field", contains("message"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"buy\\u0000milk", "buy\\ud83dmilk", "\\udc69"})
    void whatIsNoTextIsRefusedAndNothingIsStored(String said) {
        ada.request()
                .body("{\"message\":\"" + said + "\"}")
                .post("/api/v1/chat")
                .then()
                .statusCode(400)
                .body("code", notNullValue());

        ada.gets("/conversations").body("items", empty());
    }

    /** More than a page of them, and each is found again. */
    @Test
    void twoHundredConversationsAreListedPageByPage() {
        for (int i = 0; i < 201; i++) ada.conversation();

        var first =
                ada.gets("/conversations?limit=200").body("items", hasSize(200)).extract();
        ada.gets("/conversations?limit=200&cursor={next}", first.<String>path("nextCursor"))
                .body("items", hasSize(1));
    }
}
