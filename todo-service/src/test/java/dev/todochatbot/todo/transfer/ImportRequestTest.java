package dev.todochatbot.todo.transfer;

import java.util.UUID;

import dev.todochatbot.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

/** What an import asks for beside its file. */
@QuarkusTest
class ImportRequestTest {

    Person ada;

    @BeforeEach
    void register() {
        ada = Person.register();
    }

    @Test
    void aRepeatedRequestBringsThemOnce() {
        var key = UUID.randomUUID().toString();
        for (var again = 0; again < 2; again++)
            ada.asks()
                    .header("Idempotency-Key", key)
                    .body("{\"tasks\": [{\"title\": \"Once\"}]}")
                    .post("/api/v1/import")
                    .then()
                    .statusCode(200)
                    .body("imported", is(1));
        ada.asks()
                .header("Idempotency-Key", key)
                .body("{\"tasks\": [{\"title\": \"Other\"}]}")
                .post("/api/v1/import")
                .then()
                .statusCode(422);
        ada.sees("/tasks").body("items", hasSize(1));
    }

    @Test
    void anUnknownListIsRefusedByNameAndAnArchivedOneTakesNothing() {
        var file = "{\"tasks\": [{\"title\": \"x\"}]}".getBytes();
        Files.sent(ada, "?list=Nowhere", "application/json", file)
                .statusCode(400)
                .body("errors.field", contains("list"));
        String attic =
                ada.asks().body("{\"name\": \"Attic\"}").post("/api/v1/lists").path("id");
        Files.sent(ada, "?list=attic", "application/json", file).statusCode(200);
        ada.sees("/tasks").body("items.list.name", contains("Attic"));
        ada.asks().body("{\"archived\": true}").patch("/api/v1/lists/" + attic);
        Files.sent(ada, "?list=" + attic, "application/json", file)
                .statusCode(409)
                .body("code", is("list_archived"));
        Files.sent(ada, "?format=xml&dry=1", "application/json", file)
                .statusCode(400)
                .body("errors.field", contains("dry", "format"));
        Files.sent(ada, "", "application/xml", file).statusCode(415);
    }

    @Test
    void moreListsThanThereMayBeFailByRow() {
        var tasks = new StringBuilder("{\"tasks\": [");
        for (var i = 0; i < 205; i++) tasks.append("{\"title\": \"t\", \"list\": \"L%d\"},".formatted(i));
        Files.json(ada, tasks + "{\"title\": \"t\", \"list\": \"ΟΔΟΣ\"}, {\"title\": \"t\", \"list\": \"οδοσ\"}]}")
                .statusCode(200)
                .body("imported", is(199), "failed", hasSize(8));
    }
}
