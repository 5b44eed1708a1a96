package dev.todochatbot.common.problem;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DatabaseAwayTest {

    @ParameterizedTest
    @CsvSource({
        "08001, 503", // refused
        "08006, 503", // broken
        "57P01, 503", // shut down
        "57P03, 503", // starting
        "53300, 503", // too many connections
        "28P01, 503", // the password is being changed
        "23505, 500", // a duplicate key
        "42601, 500", // a syntax error
        "57014, 500" // canceled
    })
    void theStateTellsTheDatabasesTroubleFromOurs(String state, int status) {
        assertEquals(status, Problems.of(new SQLException("x", state)).status());
    }

    @Test
    void aPoolThatHasNoConnectionInTimeIsTheDatabasesTrouble() {
        var failure = new SQLException("Acquisition timeout while waiting for new connection");
        assertEquals(503, Problems.of(failure).status());
    }

    @Test
    void wrappedAndSuppressedOnesCountAsWell() {
        var away = new SQLException("x", "57P01");
        assertEquals(
                503,
                Problems.of(new IllegalStateException(new RuntimeException(away)))
                        .status());
        var commit = new IllegalStateException("commit");
        commit.addSuppressed(away);
        assertEquals(503, Problems.of(commit).status());
    }
}
