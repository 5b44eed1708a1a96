package dev.todochatbot.todo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
class ReadinessTest {

    @Inject
    AgroalDataSource database;

    @Test
    void aServiceWhosePoolIsBusyIsStillReady() throws SQLException {
        var taken = new ArrayList<Connection>();
        try {
            var size = database.getConfiguration().connectionPoolConfiguration().maxSize();
            while (taken.size() < size) taken.add(database.getConnection());
            when().get("/ready")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("UP"), "checks.name", hasItem("database"));
        } finally {
            for (var connection : taken) connection.close();
        }
    }

    @Test
    void aProbeCostsNoStatement() {
        assertEquals(0, SqlStatements.count(() -> when().get("/ready").then().statusCode(200)));
        assertEquals(0, SqlStatements.count(() -> when().get("/health").then().statusCode(200)));
    }
}
