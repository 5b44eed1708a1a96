package dev.todochatbot.todo.list;

import java.util.UUID;

import dev.todochatbot.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class DeletedListUndoTest {

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
    void aDeletedListComesBackWithItsTasks() {
        var garden = lists.makes("Garden");
        String made = ada.sees("/lists/" + garden).extract().path("createdAt");
        var mow = ada.adds("Mow", "\"list\": \"Garden\"");
        var sow = ada.adds("Sow", "\"list\": \"Garden\"");
        ada.asks().delete("/api/v1/tasks/" + sow);
        lists.deletes(garden, a).statusCode(204);

        var undone = ada.undoes(a).statusCode(200).body("restored", is(3)).extract();

        ada.sees("/lists/" + garden)
                .body("name", is("Garden"))
                .body("createdAt", is(made))
                .body("open", is(1));
        ada.sees("/tasks/" + mow).body("list.id", is(garden));
        ada.sees("/trash").body("items.list.id", contains(garden));
        ada.undoes(undone.path("changeSet")).statusCode(200);
        ada.sees("/lists/" + garden).statusCode(404);
        ada.sees("/tasks/" + mow).body("list.name", is("Inbox"));
    }

    @Test
    void anArchivedListComesBackArchivedWithItsTasks() {
        var attic = lists.makes("Attic");
        var box = ada.adds("Box", "\"list\": \"Attic\"");
        lists.changes(attic, b, "{\"archived\": true}").statusCode(200);
        String etag = ada.sees("/lists/" + attic).extract().header("ETag");
        lists.deletes(attic, a).statusCode(204);

        ada.undoes(a).statusCode(200);

        ada.sees("/lists/" + attic).body("archivedAt", notNullValue()).header("ETag", not(etag));
        ada.sees("/tasks/" + box).body("list.id", is(attic));
    }

    @Test
    void aNameThatWasTakenMeanwhileIsAConflict() {
        var garden = lists.makes("Garden");
        var mow = ada.adds("Mow", "\"list\": \"Garden\"");
        lists.deletes(garden, a);
        lists.makes("GARDEN");

        ada.undoes(a)
                .statusCode(409)
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
        var garden = lists.makes("Garden");
        var mow = ada.adds("Mow", "\"list\": \"Garden\"");
        lists.deletes(garden, a);
        lists.makes("Yard");
        ada.asks()
                .body("{\"list\": \"Yard\"}")
                .patch("/api/v1/tasks/" + mow)
                .then()
                .statusCode(200);

        ada.undoes(a)
                .statusCode(409)
                .body("conflicts.taskId", contains(mow))
                .body("conflicts[0].fields", contains("list"));

        ada.sees("/lists/" + garden).statusCode(404);
    }

    @Test
    void aListThatWasBroughtBackIsNotBroughtBackTwice() {
        var garden = lists.makes("Garden");
        lists.deletes(garden, a);
        ada.undoes(a).statusCode(200);

        ada.undoes(a).statusCode(409).body("conflicts[0].fields", contains("deletedAt"));
    }

    @Test
    void theLimitOfListsHoldsForThoseThatComeBack() {
        var last = lists.makes("Last");
        lists.deletes(last, a);
        for (int i = 0; i < 199; i++) lists.makes("List " + i);

        ada.undoes(a).statusCode(409).body("conflicts[0].fields", contains("lists"));
    }
}
