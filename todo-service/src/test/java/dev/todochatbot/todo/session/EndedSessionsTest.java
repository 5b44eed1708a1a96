package dev.todochatbot.todo.session;

import jakarta.inject.Inject;

import dev.todochatbot.todo.MovableClock;
import dev.todochatbot.todo.Somebody;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
class EndedSessionsTest {

    @Inject
    EndedSessions ended;

    @Inject
    UserSessionRepository sessions;

    @Inject
    MovableClock clock;

    @Test
    void aSessionIsForgottenWhenItsLastTokenHasExpired() {
        var ada = Somebody.registered("UTC");
        clock.later(Sessions.LIFETIME.minusMinutes(1), ended::forget);
        assertEquals(1, sessions.count("accountId", ada.id()));
        clock.later(Sessions.LIFETIME.plusSeconds(1), ended::forget);
        assertEquals(0, sessions.count("accountId", ada.id()));
    }

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
