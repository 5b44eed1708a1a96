package dev.todochatbot.todo.list;

import java.util.Map;
import java.util.UUID;

import dev.todochatbot.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class ListUndoTest {

    Person ada;
    final String a = UUID.randomUUID().toString();
    final String b = UUID.randomUUID().toString();

    @BeforeEach
    void register() {
        ada = Person.register();
    }

    @Test
    void aDeletedListComesBackWithItsTasks() {
        var garden = makes("Garden");
        String made = ada.sees("/lists/" + garden).extract().path("createdAt");
        var mow = ada.adds("Mow", "\"list\": \"Garden\"");
        var sow = ada.adds("Sow", "\"list\": \"Garden\"");
        ada.asks().delete("/api/v1/tasks/" + sow);
        deletes(garden, a).statusCode(204);

        var undone = undo(a).statusCode(200).body("restored", is(3)).extract();

        ada.sees("/lists/" + garden)
                .body("name", is("Garden"))
                .body("createdAt", is(made))
                .body("open", is(1));
        ada.sees("/tasks/" + mow).body("list.id", is(garden));
        ada.sees("/trash").body("items.list.id", contains(garden));
        undo(undone.path("changeSet")).statusCode(200);
        ada.sees("/lists/" + garden).statusCode(404);
        ada.sees("/tasks/" + mow).body("list.name", is("Inbox"));
    }

    @Test
    void anArchivedListComesBackArchivedWithItsTasks() {
        var attic = makes("Attic");
        var box = ada.adds("Box", "\"list\": \"Attic\"");
        changes(attic, b, "{\"archived\": true}").statusCode(200);
        String etag = ada.sees("/lists/" + attic).extract().header("ETag");
        deletes(attic, a).statusCode(204);

        undo(a).statusCode(200);

        ada.sees("/lists/" + attic).body("archivedAt", notNullValue()).header("ETag", not(etag));
        ada.sees("/tasks/" + box).body("list.id", is(attic));
    }

    @Test
    void aNameThatWasTakenMeanwhileIsAConflict() {
        var garden = makes("Garden");
        var mow = ada.adds("Mow", "\"list\": \"Garden\"");
        deletes(garden, a);
        makes("GARDEN");

        undo(a).statusCode(409)
                .body("code", is("changed_since"))
                .body("conflicts.size()", is(1))
                .body("conflicts[0].listId", is(garden))
                .body("conflicts[0].name", is("Garden"))
                .body("conflicts[0].fields", contains("name"))
                .body("conflicts[0].taskId", nullValue());

        ada.sees("/tasks/" + mow).body("list.name", is("Inbox"));
    }

    @Test
    void aTaskThatWasMovedSinceKeepsTheListAway() {
        var garden = makes("Garden");
        var mow = ada.adds("Mow", "\"list\": \"Garden\"");
        deletes(garden, a);
        makes("Yard");
        ada.asks()
                .body("{\"list\": \"Yard\"}")
                .patch("/api/v1/tasks/" + mow)
                .then()
                .statusCode(200);

        undo(a).statusCode(409).body("conflicts.taskId", contains(mow)).body("conflicts[0].fields", contains("list"));

        ada.sees("/lists/" + garden).statusCode(404);
    }

    @Test
    void aListThatWasBroughtBackIsNotBroughtBackTwice() {
        var garden = makes("Garden");
        deletes(garden, a);
        undo(a).statusCode(200);

        undo(a).statusCode(409).body("conflicts[0].fields", contains("deletedAt"));
    }

    @Test
    void theLimitOfListsHoldsForThoseThatComeBack() {
        var last = makes("Last");
        deletes(last, a);
        for (int i = 0; i < 199; i++) makes("List " + i);

        undo(a).statusCode(409).body("conflicts[0].fields", contains("lists"));
    }

    @Test
    void renamingAndArchivingAreUndone() {
        var garden = makes("Garden");
        changes(garden, a, "{\"name\": \"Yard\", \"archived\": true}");

        undo(a).statusCode(200).body("restored", is(1));

        ada.sees("/lists/" + garden).body("name", is("Garden")).body("archivedAt", nullValue());
    }

    @Test
    void swappedNamesAreSwappedBack() {
        var one = makes("One");
        var two = makes("Two");
        changes(one, a, "{\"name\": \"Three\"}");
        changes(two, a, "{\"name\": \"One\"}");
        changes(one, a, "{\"name\": \"Two\"}");

        undo(a).statusCode(200);

        ada.sees("/lists/" + one).body("name", is("One"));
        ada.sees("/lists/" + two).body("name", is("Two"));
    }

    @Test
    void aListThatWasRenamedAgainSinceIsAConflict() {
        var garden = makes("Garden");
        changes(garden, a, "{\"name\": \"Yard\"}");
        changes(garden, b, "{\"name\": \"Meadow\"}");

        undo(a).statusCode(409).body("conflicts[0].fields", contains("name"));

        ada.sees("/lists/" + garden).body("name", is("Meadow"));
    }

    @Test
    void anUndoneCreationTakesItsOwnTasksAlong() {
        String garden =
                in(a).body(Map.of("name", "Garden")).post("/api/v1/lists").path("id");
        String mow = in(a).body("{\"title\": \"Mow\", \"list\": \"Garden\"}")
                .post("/api/v1/tasks")
                .path("id");

        String back = undo(a).statusCode(200).extract().path("changeSet");

        ada.sees("/lists/" + garden).statusCode(404);
        ada.sees("/trash").body("items.id", contains(mow));
        undo(back).statusCode(200);
        ada.sees("/tasks/" + mow).body("list.id", is(garden));
    }

    @Test
    void aListThatSomebodyUsesIsNotTakenAway() {
        String garden =
                in(a).body(Map.of("name", "Garden")).post("/api/v1/lists").path("id");
        ada.adds("Mow", "\"list\": \"Garden\"");

        undo(a).statusCode(409).body("conflicts[0].listId", is(garden)).body("conflicts[0].fields", contains("tasks"));

        ada.sees("/lists/" + garden).statusCode(200);
        ada.sees("/activity").body("items.action", not(hasItem("list_deleted")));
    }

    @Test
    void aTaskDoesNotGoBackIntoAListThatIsGoneOrArchived() {
        for (var end : new String[] {"deleted", "archived"}) {
            var list = makes(end);
            var task = ada.adds("Mow", "\"list\": \"%s\"".formatted(list));
            var moved = UUID.randomUUID().toString();
            in(moved).body("{\"list\": null}").patch("/api/v1/tasks/" + task);
            if (end.equals("deleted")) deletes(list, UUID.randomUUID().toString());
            else changes(list, UUID.randomUUID().toString(), "{\"archived\": true}");

            undo(moved).statusCode(409).body("conflicts[0].fields", contains("list"));
        }
    }

    @Test
    void nothingJoinsWhatWasUndone() {
        var garden = makes("Garden");
        changes(garden, a, "{\"name\": \"Yard\"}");
        undo(a).statusCode(200);

        in(a).body(Map.of("name", "Late"))
                .post("/api/v1/lists")
                .then()
                .statusCode(409)
                .body("code", is("change_set_undone"));
        changes(garden, a, "{\"name\": \"Late\"}").statusCode(409);
        deletes(garden, a).statusCode(409);
        in(a).delete("/api/v1/trash").then().statusCode(409);

        ada.sees("/lists").body("items.name", containsInAnyOrder("Inbox", "Garden"));
    }

    @Test
    void anUndoJoinsAChangeSet() {
        var garden = makes("Garden");
        changes(garden, a, "{\"name\": \"Yard\"}");
        in(b).post("/api/v1/changes/" + a + "/undo").then().statusCode(200).body("changeSet", is(b));
        undo(b).statusCode(200);

        in(b).post("/api/v1/changes/" + a + "/undo").then().statusCode(409).body("code", is("change_set_undone"));

        ada.sees("/lists/" + garden).body("name", is("Yard"));
        ada.sees("/tasks").body("items", empty());
    }

    private String makes(String name) {
        return ada.asks()
                .body(Map.of("name", name))
                .post("/api/v1/lists")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse changes(String list, String changeSet, String patch) {
        return in(changeSet).body(patch).patch("/api/v1/lists/" + list).then();
    }

    private ValidatableResponse deletes(String list, String changeSet) {
        return in(changeSet).delete("/api/v1/lists/" + list).then();
    }

    private RequestSpecification in(String changeSet) {
        return ada.asks().header("Change-Set", changeSet);
    }

    private ValidatableResponse undo(String changeSet) {
        return ada.asks().post("/api/v1/changes/" + changeSet + "/undo").then();
    }
}
