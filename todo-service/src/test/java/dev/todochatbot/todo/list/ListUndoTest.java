package dev.todochatbot.todo.list;

import java.util.Map;
import java.util.UUID;

import dev.todochatbot.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class ListUndoTest {

    Person ada;
    Lists lists;
    final String a = UUID.randomUUID().toString();
    final String b = UUID.randomUUID().toString();

    @BeforeEach
    void register() {
        ada = Person.register();
        lists = new Lists(ada);
    }

    @Test
    void renamingAndArchivingAreUndone() {
        var garden = lists.makes("Garden");
        lists.changes(garden, a, "{\"name\": \"Yard\", \"archived\": true}");

        ada.undoes(a).statusCode(200).body("restored", is(1));

        ada.sees("/lists/" + garden).body("name", is("Garden")).body("archivedAt", nullValue());
    }

    @Test
    void swappedNamesAreSwappedBack() {
        var one = lists.makes("One");
        var two = lists.makes("Two");
        lists.changes(one, a, "{\"name\": \"Three\"}");
        lists.changes(two, a, "{\"name\": \"One\"}");
        lists.changes(one, a, "{\"name\": \"Two\"}");

        ada.undoes(a).statusCode(200);

        ada.sees("/lists/" + one).body("name", is("One"));
        ada.sees("/lists/" + two).body("name", is("Two"));
    }

    @Test
    void aListThatWasRenamedAgainSinceIsAConflict() {
        var garden = lists.makes("Garden");
        lists.changes(garden, a, "{\"name\": \"Yard\"}");
        lists.changes(garden, b, "{\"name\": \"Meadow\"}");

        ada.undoes(a).statusCode(409).body("conflicts[0].fields", contains("name"));

        ada.sees("/lists/" + garden).body("name", is("Meadow"));
    }

    @Test
    void anUndoneCreationTakesItsOwnTasksAlong() {
        String garden =
                ada.in(a).body(Map.of("name", "Garden")).post("/api/v1/lists").path("id");
        String mow = ada.in(a)
                .body("{\"title\": \"Mow\", \"list\": \"Garden\"}")
                .post("/api/v1/tasks")
                .path("id");

        String back = ada.undoes(a).statusCode(200).extract().path("changeSet");

        ada.sees("/lists/" + garden).statusCode(404);
        ada.sees("/trash").body("items.id", contains(mow));
        ada.undoes(back).statusCode(200);
        ada.sees("/tasks/" + mow).body("list.id", is(garden));
    }

    @Test
    void aListThatSomebodyUsesIsNotTakenAway() {
        String garden =
                ada.in(a).body(Map.of("name", "Garden")).post("/api/v1/lists").path("id");
        ada.adds("Mow", "\"list\": \"Garden\"");

        ada.undoes(a)
                .statusCode(409)
                .body("conflicts[0].listId", is(garden))
                .body("conflicts[0].fields", contains("tasks"));

        ada.sees("/lists/" + garden).statusCode(200);
        ada.sees("/activity").body("items.action", not(hasItem("list_deleted")));
    }

    @Test
    void aTaskDoesNotGoBackIntoAListThatIsGoneOrArchived() {
        for (var end : new String[] {"deleted", "archived"}) {
            var list = lists.makes(end);
            var task = ada.adds("Mow", "\"list\": \"%s\"".formatted(list));
            var moved = UUID.randomUUID().toString();
            ada.in(moved).body("{\"list\": null}").patch("/api/v1/tasks/" + task);
            if (end.equals("deleted")) lists.deletes(list, UUID.randomUUID().toString());
            else lists.changes(list, UUID.randomUUID().toString(), "{\"archived\": true}");

            ada.undoes(moved).statusCode(409).body("conflicts[0].fields", contains("list"));
        }
    }

    @Test
    void nothingJoinsWhatWasUndone() {
        var garden = lists.makes("Garden");
        lists.changes(garden, a, "{\"name\": \"Yard\"}");
        ada.undoes(a).statusCode(200);

        ada.in(a)
                .body(Map.of("name", "Late"))
                .post("/api/v1/lists")
                .then()
                .statusCode(409)
                .body("code", is("change_set_undone"));
        lists.changes(garden, a, "{\"name\": \"Late\"}").statusCode(409);
        lists.deletes(garden, a).statusCode(409);
        ada.in(a).delete("/api/v1/trash").then().statusCode(409);

        ada.sees("/lists").body("items.name", containsInAnyOrder("Inbox", "Garden"));
    }

    @Test
    void anUndoJoinsAChangeSet() {
        var garden = lists.makes("Garden");
        lists.changes(garden, a, "{\"name\": \"Yard\"}");
        ada.in(b).post("/api/v1/changes/" + a + "/undo").then().statusCode(200).body("changeSet", is(b));
        ada.undoes(b).statusCode(200);

        ada.in(b).post("/api/v1/changes/" + a + "/undo").then().statusCode(409).body("code", is("change_set_undone"));

        ada.sees("/lists/" + garden).body("name", is("Yard"));
        ada.sees("/tasks").body("items", empty());
    }
}
