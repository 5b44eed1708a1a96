package dev.todochatbot.todo.transfer;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import dev.todochatbot.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What an import asks for beside its file. */
@QuarkusTest
class ImportRequestTest {

    @Inject
    ImportPlaces places;

    @Inject
    ImportFiles files;

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

    @Test
    void whileAsManyImportAsMayTheNextIsToldToComeBack() throws InterruptedException {
        var file = "{\"tasks\": [{\"title\": \"x\"}]}";
        var until = new CountDownLatch(1);
        var others = IntStream.range(0, 5)
                .mapToObj(_ -> Thread.startVirtualThread(() -> places.in(() -> {
                    try {
                        until.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return true;
                })))
                .toList();
        while (others.stream()
                .anyMatch(other -> other.getState() == Thread.State.NEW || other.getState() == Thread.State.RUNNABLE))
            Thread.yield();
        Files.json(ada, file).statusCode(503).header("Retry-After", "5").body("code", is("unavailable"));
        until.countDown();
        for (var other : others) other.join();
        Files.json(ada, file).statusCode(200).body("imported", is(1));
    }

    /** As objects they would be ten times as large. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"title\":\"a\"}", "{\"title\":\"ä\",\"done\":true}"})
    void whatIsKeptOfAFileIsAboutAsLargeAsTheFile(String line) {
        var rows = 2000;
        var row = "{\"title\":\"x\",\"subtasks\":[" + String.join(",", Collections.nCopies(100, line)) + "]}";
        var file = "{\"tasks\":[" + String.join(",", Collections.nCopies(rows, row)) + "]}";
        var owner = UUID.fromString(ada.sees("/me").extract().path("id"));
        var intake = files.read(owner, "json", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        assertEquals(rows, intake.arrivals().size());
        var kept = intake.arrivals().stream()
                .mapToInt(arrival -> arrival.wish().length)
                .sum();
        assertTrue(kept < file.length() * 1.1, kept + " of " + file.length());
    }
}
