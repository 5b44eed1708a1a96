package dev.todochatbot.todo.transfer.json;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.todochatbot.todo.Person;
import dev.todochatbot.todo.transfer.Files;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
class JsonDocumentTest {

    Person ada;

    @BeforeEach
    void register() {
        ada = Person.register();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7",
                "null",
                "[]",
                "{}",
                "{\"tasks\": null}",
                "{\"tasks\": {}}",
                "{\"tasks\": [}",
                "{\"tasks\": [{\"title\": \"x\"",
                "{\"tasks\": []} {}",
                "{\"tasks\": [], \"more\": 1}",
                "{\"tasks\": [], \"lists\": [{}]}",
                "{\"tasks\": [], \"lists\": [{\"name\": \"\\u0000\"}]}",
                "{\"tasks\": [], \"lists\": [7]}",
                "{\"tasks\": [], \"lists\": [null]}"
            })
    void whatIsNoExportIsRefused(String file) {
        Files.json(ada, file).statusCode(400).body("code", is("validation_failed"));
    }

    @Test
    void deepNestingAndManyRowsAreRefused() {
        Files.json(ada, "{\"tasks\": [" + "[".repeat(100_000)).statusCode(400);
        Files.json(ada, "{\"tasks\": [" + "{},".repeat(20_001) + "{}]}").statusCode(400);
        Files.json(ada, "{\"tasks\": [" + "7,".repeat(20_001) + "7]}").statusCode(400);
        Files.json(ada, "{\"tasks\": [{\"title\": \"" + "x".repeat(5_000_000) + "\"}]}")
                .statusCode(200)
                .body("failed.message[0]", startsWith("title: must be at most"));
    }

    @Test
    void whatNoExportHasSoManyOfIsRefusedBeforeItIsInMemory() {
        Files.json(
                        ada,
                        "{\"tasks\": [], \"lists\": ["
                                + numbered("{\"name\": \"L%d\", \"inbox\": false, \"open\": 0, \"version\": 1}", 2001)
                                + "]}")
                .statusCode(400)
                .body("errors.field", contains("lists"));
        Files.json(ada, "{\"tasks\": [], " + numbered("\"more%d\": 1", 100_000) + "}")
                .statusCode(400)
                .body("errors", hasSize(21));
        Files.json(ada, "{\"tasks\": [{\"title\": \"x\"}, {\"tags\": [" + numbered("\"%d\"", 100_000) + "]}]}")
                .statusCode(400)
                .body("errors.field", contains("tasks[1]"));
        Files.json(ada, "{\"tasks\": [], \"account\": {" + numbered("\"a%d\": 1", 100_000) + "}}")
                .statusCode(400)
                .body("errors.field", contains("account"));
        ada.sees("/tasks").body("items", hasSize(0));
    }

    @Test
    void whatAnAccountHasManyOfMayBeAsLongAsItLikes() {
        Files.json(ada, "{\"activity\": [" + numbered("{\"a%d\": 1}", 100_000) + "], \"tasks\": [{\"title\": \"x\"}]}")
                .statusCode(200)
                .body("imported", is(1));
        Files.json(
                        ada,
                        "{\"tasks\": [{\"title\": \"x\", \"subtasks\": [" + numbered("{\"title\": \"%d\"}", 5000)
                                + "]}]}")
                .statusCode(200)
                .body("failed.message", contains("subtasks: must be at most 100"));
    }

    @Test
    void itsTextMayBeInUtf16ButMustBeText() {
        Files.sent(ada, "", "application/json", "{\"tasks\": [{\"title\": \"Grüße\"}]}".getBytes(UTF_16))
                .statusCode(200);
        ada.sees("/tasks").body("items.title", contains("Grüße"));
        Files.sent(ada, "", "application/json", "{\"tasks\": [{\"title\": \"Grüße\"}]}".getBytes(ISO_8859_1))
                .statusCode(400)
                .body("code", is("validation_failed"));
        Files.json(ada, "{\"tasks\": [{\"title\": \"a\", \"title\": \"b\"}]}").statusCode(400);
    }

    private static String numbered(String what, int count) {
        return IntStream.range(0, count).mapToObj(what::formatted).collect(Collectors.joining(","));
    }
}
