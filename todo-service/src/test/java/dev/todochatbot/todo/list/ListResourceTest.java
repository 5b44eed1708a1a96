package dev.todochatbot.todo.list;

import java.util.Map;
import java.util.UUID;

import dev.todochatbot.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
class ListResourceTest {

    Person ada;

    @BeforeEach
    void register() {
        ada = Person.register();
    }

    @Test
    void everyOwnerHasAnInboxThatStays() {
        String inbox = ada.sees("/lists")
                .body("items.name", contains("Inbox"))
                .extract()
                .path("items[0].id");
        ada.asks()
                .body("{\"name\": \"Outbox\"}")
                .patch("/api/v1/lists/" + inbox)
                .then()
                .statusCode(409);
        ada.asks()
                .body("{\"archived\": true}")
                .patch("/api/v1/lists/" + inbox)
                .then()
                .statusCode(409);
        ada.asks().delete("/api/v1/lists/" + inbox).then().statusCode(409).body("code", is("inbox_stays"));
    }

    @Test
    void listsAreMadeAndRenamed() {
        var made =
                add(" Garden ").statusCode(201).header("ETag", notNullValue()).body("name", is("Garden"));
        String id = made.extract().path("id");
        made.header("Location", endsWith("/api/v1/lists/" + id));
        var task = ada.adds("Mow", "\"list\": \"%s\"".formatted(id));
        ada.asks()
                .body("{\"name\": \"Yard\"}")
                .patch("/api/v1/lists/" + id)
                .then()
                .statusCode(200)
                .body("open", is(1));
        ada.sees("/tasks/" + task).body("list.name", is("Yard"));
        add("Attic");
        ada.sees("/lists").body("items.name", contains("Inbox", "Attic", "Yard"));
        String cursor = ada.sees("/lists?limit=2").extract().path("nextCursor");
        ada.sees("/lists?limit=2&cursor=" + cursor).body("items.name", contains("Yard"));
    }

    @Test
    void namesAreUniqueWhateverTheCase() {
        String garden = add("Garden").extract().path("id");
        add("GARDEN").statusCode(409).body("code", is("list_name_taken"));
        add("inbox").statusCode(409);
        ada.asks()
                .body("{\"name\": \"GARDEN\"}")
                .patch("/api/v1/lists/" + garden)
                .then()
                .statusCode(200);
        add("\u0007").statusCode(400);
    }

    @Test
    void anArchivedListTakesNoMoreTasks() {
        String id = add("Old").extract().path("id");
        ada.asks()
                .body("{\"archived\": true}")
                .patch("/api/v1/lists/" + id)
                .then()
                .body("archivedAt", notNullValue());
        ada.adds("{\"title\": \"a\", \"list\": \"Old\"}").statusCode(400).body("errors[0].field", is("list"));
    }

    @Test
    void theTasksOfADeletedListMoveToTheInboxTogether() {
        String id = add("Garden").extract().path("id");
        var mow = ada.adds("Mow", "\"list\": \"Garden\"");
        ada.adds("Sow", "\"list\": \"Garden\"");
        var changeSet = UUID.randomUUID().toString();
        ada.in(changeSet).delete("/api/v1/lists/" + id).then().statusCode(204);
        ada.sees("/lists/" + id).statusCode(404);
        ada.sees("/tasks?list=Inbox").body("items.title", contains("Mow", "Sow"));
        ada.sees("/tasks/" + mow).header("ETag", "\"2\"");
        ada.sees("/activity?limit=3")
                .body("items.id", contains(6, 5, 4))
                .body("items.title", contains(null, "Sow", "Mow"))
                .body("items[1].before.list.name", is("Garden"))
                .body("items[2].before.list.name", is("Garden"))
                .body("items.changeSet", everyItem(is(changeSet)));
    }

    @Test
    void somebodyElsesListIsMissing() {
        String id = add("Mine").extract().path("id");
        var eve = Person.register();
        eve.sees("/lists/" + id).statusCode(404);
        eve.asks()
                .body("{\"name\": \"Hers\"}")
                .patch("/api/v1/lists/" + id)
                .then()
                .statusCode(404);
        eve.asks().delete("/api/v1/lists/" + id).then().statusCode(404);
        eve.adds("{\"title\": \"a\", \"list\": \"%s\"}".formatted(id)).statusCode(400);
    }

    private ValidatableResponse add(String name) {
        return ada.asks().body(Map.of("name", name)).post("/api/v1/lists").then();
    }
}
