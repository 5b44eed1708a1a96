package dev.todochatbot.chatbot.wire;

import java.util.Map;

import dev.todochatbot.chatbot.fake.FakeTodoService;
import dev.todochatbot.chatbot.fake.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

/** What holds for every address of the service. */
@QuarkusTest
@QuarkusTestResource(FakeTodoService.class)
class WireTest {

    private final Person ada = new Person();

    @ParameterizedTest
    @ValueSource(strings = {"/conversations", "/approvals", "/settings/tools", "/engine"})
    void nothingIsProducedAsXml(String path) {
        ada.request()
                .accept("application/xml")
                .get("/api/v1" + path)
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .header("X-Content-Type-Options", "nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/chat", "/conversations", "/conversations/0199c7a4-0000-7000-8000-000000000000/messages"})
    void aBodyThatIsNotJsonIsRefused(String path) {
        ada.request()
                .contentType("text/plain")
                .body("hello")
                .post("/api/v1" + path)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                             | message",
                "{\"message\": \"a\\u0000\"}                    | message",
                "{\"message\": \"\", \"choice\": \"x\"}         | message choice",
                "{\"message\": \"a\", \"conversationId\": 5}    | conversationId"
            })
    void fieldsAreNamedAsTheWireNamesThem(String body, String fields) {
        ada.request()
                .body(body)
                .post("/api/v1/chat")
                .then()
                .statusCode(400)
                .body("errors.field", containsInAnyOrder(fields.split(" ")));
    }

    @Test
    void everyToolThatIsSetWronglyIsNamed() {
        ada.request()
                .body(Map.of("delete_task", "always", "no_tool", "ask", "list_tasks", "ask", "add_task", "ask"))
                .put("/api/v1/settings/tools")
                .then()
                .statusCode(400)
                .body("errors.field", contains("delete_task", "list_tasks", "no_tool"));
    }

    @Test
    void aNumberThatIsOutOfRangeIsTheBodysError() {
        ada.request()
                .body("{\"add_task\": -73079434065}")
                .put("/api/v1/settings/tools")
                .then()
                .statusCode(400)
                .body("errors.field", contains(""));
    }

    @Test
    void aModeThatIsNoWordIsNamed() {
        ada.request()
                .body(Map.of("add_task", 5, "delete_task", true))
                .put("/api/v1/settings/tools")
                .then()
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("add_task", "delete_task"));
    }

    @Test
    void aStreamIsResumedBehindAnEvent() {
        var turn = ada.says("hello").extract().<String>path("turnId");
        ada.request()
                .header("Last-Event-ID", "x")
                .accept("text/event-stream, application/problem+json")
                .get("/api/v1/turns/" + turn + "/events")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("Last-Event-ID"));
    }
}
