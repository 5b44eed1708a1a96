package dev.todochatbot.todo.transfer;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.todochatbot.todo.Person;
import dev.todochatbot.todo.SqlStatements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** As many rows as an import may have. */
@QuarkusTest
class LargeImportTest {

    private static final int ROWS = 20_000;

    /** On a machine that does much else. */
    private static final RestAssuredConfig PATIENT = RestAssuredConfig.config()
            .httpClient(HttpClientConfig.httpClientConfig().setParam("http.socket.timeout", 300_000));

    /** Their change set, its undo and the undo's are each a part of so many statements. */
    private static final int STATEMENTS = 350;

    @Test
    void anImportOfAsManyRowsAsThereMayBeIsUndoneAtOnceAndTheUndoToo() {
        var ada = Person.register();
        var file = IntStream.range(0, ROWS)
                .mapToObj(row -> "Row %d,note of %d,Garden".formatted(row, row))
                .collect(Collectors.joining("\n", "title,notes,list\n", "\n"));
        String[] set = new String[1];
        takes(() -> set[0] = Files.csv(ada, file)
                .statusCode(200)
                .body("imported", is(ROWS))
                .extract()
                .path("changeSet"));
        ada.sees("/summary").body("open", is(ROWS)).body("trash", is(0));
        takes(() -> set[0] = undo(ada, set[0]));
        ada.sees("/summary").body("open", is(0)).body("trash", is(ROWS));
        ada.sees("/trash?limit=5").body("items", hasSize(5));
        takes(() -> undo(ada, set[0]));
        ada.sees("/summary").body("open", is(ROWS)).body("trash", is(0));
    }

    /** One change set; what stands in its way is found in all of it, before anything is undone. */
    @Test
    void whatWasChangedSinceInTheMidstOfALargeChangeSetKeepsAllOfIt() {
        var ada = Person.register();
        var file = IntStream.range(0, 600)
                .mapToObj(row -> "Row " + row)
                .collect(Collectors.joining("\n", "title\n", "\n"));
        String set = Files.csv(ada, file).statusCode(200).extract().path("changeSet");
        for (var number : new int[] {10, 590}) {
            String id = ada.sees("/tasks?q=" + (number - 1) + "&limit=200")
                    .extract()
                    .path("items.find { it.number == " + number + " }.id");
            ada.asks()
                    .body(Map.of("title", "Mine"))
                    .patch("/api/v1/tasks/" + id)
                    .then()
                    .statusCode(200);
        }
        ada.asks()
                .post("/api/v1/changes/" + set + "/undo")
                .then()
                .statusCode(409)
                .body("code", is("changed_since"))
                .body("conflicts.number", is(List.of(10, 590)));
        ada.sees("/summary").body("open", is(600)).body("trash", is(0));
    }

    private static String undo(Person ada, String set) {
        return ada.asks()
                .config(PATIENT)
                .post("/api/v1/changes/" + set + "/undo")
                .then()
                .statusCode(200)
                // The list that it made, too
                .body("restored", is(ROWS + 1))
                .extract()
                .path("changeSet");
    }

    private static void takes(Runnable action) {
        var statements = SqlStatements.count(action);
        assertTrue(statements < STATEMENTS, () -> statements + " statements");
    }
}
