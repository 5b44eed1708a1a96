package dev.todochatbot.todo;

import java.net.URI;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

/** What an operator can see of this service. */
@QuarkusTest
class MetricsTest {

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Test
    void aSignInThatIsTurnedAwayIsCounted() {
        var ann = Somebody.registered();
        Somebody.json(Map.of("email", ann.email(), "password", "a wrong guess"))
                .post("/api/v1/auth/login")
                .then()
                .statusCode(401);
        assertThat(read(), matchesPattern("(?s).*todo_sign_ins_rejected_total\\{reason=\"mismatch\"} [1-9].*"));
    }

    @Test
    void thePoolAndTheListenerAreSeen() {
        assertThat(read(), containsString("agroal_awaiting_count{datasource=\"default\"}"));
        assertThat(read(), matchesPattern("(?s).*todo_changes_listening [01].*"));
        assertThat(read(), matchesPattern("(?s).*database_reachable [01].*"));
    }

    @Test
    void whatRemindsIsCountedAndHowLateItIs() {
        assertThat(read(), matchesPattern("(?s).*todo_reminders_fired_total [0-9.]+.*"));
        assertThat(read(), matchesPattern("(?s).*todo_reminders_delay_seconds_count [0-9]+.*"));
    }

    @Test
    void requestsAreCountedByTheirTemplateAndByHowLongTheyTook() {
        var task = UUID.randomUUID();
        Somebody.registered().asks().get("/api/v1/tasks/" + task).then().statusCode(404);
        var nobody = UUID.randomUUID();
        get("/api/v1/" + nobody).then().statusCode(401);
        var read = read();
        assertThat(read, containsString("status=\"404\",uri=\"/api/v1/tasks/{id}\",le=\"0.25\"}"));
        assertThat(read, not(containsString(task.toString())));
        assertThat(read, not(containsString(nobody.toString())));
    }

    private String read() {
        return given().get(metrics).asString();
    }
}
