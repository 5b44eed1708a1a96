package dev.todochatbot.todo.session;

import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import dev.todochatbot.todo.Somebody;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
class SessionTest {

    @Inject
    EndedSessions ended;

    @Inject
    AgroalDataSource database;

    @Test
    void wrongPasswordsAndUnknownAddressesGetTheSameAnswer() {
        var ann = Somebody.registered();
        for (var email : new String[] {ann.email(), "nobody-" + ann.email()})
            Somebody.signIn(email, "not the password")
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", "Bearer")
                    .body("code", equalTo("invalid_credentials"))
                    .body("detail", equalTo("That e-mail and password do not match."));
    }

    @Test
    void sessionsAreListedAndEndedByTheirOwner() {
        var here = Somebody.registered();
        var there = here.signedInAgain();
        here.asks()
                .get("/api/v1/me/sessions")
                .then()
                .statusCode(200)
                .body("items.current", containsInAnyOrder(true, false))
                .body("items.userAgent", everyItem(startsWith("Apache-HttpClient")));
        String other = here.asks().get("/api/v1/me/sessions").path("items.find { !it.current }.id");

        Somebody.registered()
                .asks()
                .delete("/api/v1/me/sessions/" + other)
                .then()
                .statusCode(404);
        here.asks().delete("/api/v1/me/sessions/" + other).then().statusCode(204);
        here.asks().delete("/api/v1/me/sessions/" + other).then().statusCode(404);
        there.asks()
                .get("/api/v1/me")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                .body("code", equalTo("unauthenticated"));
        here.asks().get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void signingOutEndsTheSession() {
        var ann = Somebody.registered();
        signOut(ann.refreshToken());
        ann.asks().get("/api/v1/me").then().statusCode(401);
        Somebody.json(Map.of("refreshToken", ann.refreshToken()))
                .post("/api/v1/auth/refresh")
                .then()
                .statusCode(401);
        signOut(ann.refreshToken());
    }

    @Test
    void aReplicaLearnsOfSessionsThatEndedElsewhere() throws Exception {
        var elsewhere = UUID.randomUUID();
        assertFalse(ended.contains(elsewhere));
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("insert into ended_session values (?, now())")) {
            statement.setObject(1, elsewhere);
            statement.executeUpdate();
        }
        ended.read();
        assertTrue(ended.contains(elsewhere));
    }

    private static void signOut(String refreshToken) {
        Somebody.json(Map.of("refreshToken", refreshToken))
                .post("/api/v1/auth/logout")
                .then()
                .statusCode(204);
    }
}
