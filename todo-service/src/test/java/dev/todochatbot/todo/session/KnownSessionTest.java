package dev.todochatbot.todo.session;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import dev.todochatbot.todo.MovableClock;
import dev.todochatbot.todo.Somebody;
import dev.todochatbot.todo.SqlStatements;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** What ends a session whose access token has just been used, and is therefore known. */
@QuarkusTest
class KnownSessionTest {

    @Inject
    AgroalDataSource database;

    @Inject
    MovableClock clock;

    private Somebody ann;

    @BeforeEach
    void used() {
        ann = used(Somebody.registered());
    }

    private static Somebody used(Somebody somebody) {
        assertEquals(200, status(somebody));
        return somebody;
    }

    private static int status(Somebody somebody) {
        return somebody.asks().get("/api/v1/me").statusCode();
    }

    @Test
    void aSessionThatAnotherOneEndsIsRefusedAtOnce() {
        var there = used(ann.signedInAgain());
        String other = ann.asks().get("/api/v1/me/sessions").path("items.find { !it.current }.id");
        ann.asks().delete("/api/v1/me/sessions/" + other).then().statusCode(204);
        assertEquals(401, status(there));
        assertEquals(200, status(ann));
    }

    @Test
    void signingOutCountsAtOnce() {
        Somebody.json(Map.of("refreshToken", ann.refreshToken()))
                .post("/api/v1/auth/logout")
                .then()
                .statusCode(204);
        assertEquals(401, status(ann));
    }

    @Test
    void aNewPasswordEndsTheOtherSessionsAtOnce() {
        var there = used(ann.signedInAgain());
        ann.sends(Map.of("current", ann.password(), "new", "another rather long one"))
                .put("/api/v1/me/password")
                .then()
                .statusCode(204);
        assertEquals(401, status(there));
        assertEquals(200, status(ann));
    }

    @Test
    void deletingTheAccountEndsItsSessionsAtOnce() {
        var there = used(ann.signedInAgain());
        ann.sends(Map.of("password", ann.password()))
                .delete("/api/v1/me")
                .then()
                .statusCode(204);
        assertEquals(401, status(there));
        assertEquals(401, status(ann));
    }

    @Test
    void whatAnotherReplicaEndedIsRefusedWithinFiveSeconds() throws Exception {
        UUID session = ann.asks().get("/api/v1/me/sessions").jsonPath().getUUID("items[0].id");
        end(session);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            while (status(ann) != 401) Thread.onSpinWait();
        });
    }

    /** The list that cannot be read any more says nothing about who has ended since. */
    @Test
    void whileTheListOfTheEndedIsOldTheDatabaseIsAsked() throws Exception {
        UUID session = ann.asks().get("/api/v1/me/sessions").jsonPath().getUUID("items[0].id");
        clock.later(Duration.ofSeconds(30), () -> {
            assertEquals(200, status(ann));
            end(session);
            assertEquals(401, status(ann));
        });
    }

    @Test
    void aKnownTokenCostsNoStatement() {
        var executed = SqlStatements.during(
                () -> assertEquals(404, ann.asks().get("/api/v1/nothing-here").statusCode()));
        assertEquals(0, executed.size(), executed::toString);
    }

    private void end(UUID session) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("insert into ended_session values (?, now())")) {
            statement.setObject(1, session);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
