package dev.todochatbot.chatbot.todo;

import java.util.UUID;

import jakarta.inject.Inject;

import dev.todochatbot.chatbot.engine.BuiltIn;
import dev.todochatbot.chatbot.fake.FakeTodoService;
import dev.todochatbot.chatbot.fake.Person;
import dev.todochatbot.chatbot.fake.ScriptedModel;
import dev.todochatbot.chatbot.fake.TestTokens;
import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@QuarkusTestResource(FakeTodoService.class)
class SessionTest {
    @CacheName("sessions")
    @Inject
    Cache sessions;

    @BuiltIn
    @Inject
    ScriptedModel model;

    private static ValidatableResponse asked(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/api/v1/conversations")
                .then();
    }

    @Test
    void aSessionTokenOfTodoServiceIsEnough() {
        asked(TestTokens.of(UUID.randomUUID())).statusCode(200);
    }

    @Test
    void withoutATokenOrWithSomebodyElsesSignatureNobodyComesIn() {
        given().get("/api/v1/conversations").then().statusCode(401).body("code", equalTo("unauthenticated"));
        asked(TestTokens.forged(UUID.randomUUID())).statusCode(401);
    }

    @Test
    void aPersonalAccessTokenDoesNotReachTheAssistant() {
        asked("tcp_qW5hbmRhLXNlY3JldC1vZi0zMi1ieXRlcy1sb25n").statusCode(401);
    }

    @Test
    void anEndedSessionIsRefused() {
        var owner = UUID.randomUUID();
        TestTokens.endSessionsOf(owner);

        asked(TestTokens.of(owner)).statusCode(401);
    }

    /** What is known of the token says nothing about its session, which is asked for again within a minute. */
    @Test
    void anEndedSessionIsRefusedThoughItsTokenIsKnown() {
        var owner = UUID.randomUUID();
        var token = TestTokens.of(owner);
        asked(token).statusCode(200);
        TestTokens.endSessionsOf(owner);
        sessions.invalidateAll().await().indefinitely();
        asked(token).statusCode(401);
    }

    @Test
    void aReadWithoutAnAnswerIsAskedTwiceMore() {
        var owner = UUID.randomUUID();
        FakeTodoService.hangUpOn(owner.toString(), 2);

        asked(TestTokens.of(owner)).statusCode(200);
    }

    @Test
    void afterThreeReadsWithoutAnAnswerTodoServiceIsCalledAway() {
        var owner = UUID.randomUUID();
        FakeTodoService.hangUpOn(owner.toString(), 3);

        asked(TestTokens.of(owner)).statusCode(503).body("code", equalTo("todo_service_unavailable"));
    }

    @Test
    void whenTodoServiceIsAwayThisServiceSaysSoAndLosesNothing() {
        var ada = new Person();
        model.when("do something", ScriptedModel.call("list_tasks", "{}"), ScriptedModel.say("No tasks."));
        ada.says("hello").statusCode(200);
        FakeTodoService.downFor(ada.id().toString());

        ada.says("do something").statusCode(503).body("code", equalTo("todo_service_unavailable"));
        asked(TestTokens.of(ada.id())).statusCode(503).body("code", equalTo("todo_service_unavailable"));

        FakeTodoService.downFor();
        ada.gets("/conversations").body("items", hasSize(2));
    }
}
