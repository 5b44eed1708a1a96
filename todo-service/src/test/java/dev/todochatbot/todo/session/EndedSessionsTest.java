package dev.todochatbot.todo.session;

import jakarta.inject.Inject;

import dev.todochatbot.todo.Somebody;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
class EndedSessionsTest {

    @Inject
    EndedSessions ended;

    @Test
    void whatEndsWhileTheListIsReadIsNotForgotten() {
        var ada = Somebody.registered("UTC");
        var session = ada.asks().get("/api/v1/me/sessions").jsonPath().getUUID("items[0].id");
        QuarkusTransaction.requiringNew().run(() -> {
            ended.end(ada.id(), null, null);
            QuarkusTransaction.requiringNew().run(ended::read);
            assertTrue(ended.contains(session));
        });
    }
}
