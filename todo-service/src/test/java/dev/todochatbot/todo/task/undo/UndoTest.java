package dev.todochatbot.todo.task.undo;

import java.util.UUID;

import dev.todochatbot.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class UndoTest {

    Person ada;
    final String a = UUID.randomUUID().toString();
    final String b = UUID.randomUUID().toString();

    @BeforeEach
    void register() {
        ada = Person.register();
    }

    @Test
    void whatWasDoneTogetherIsUndoneTogether() {
        var milk = ada.adds("Milk", "\"priority\": \"low\"");
        var eggs = ada.adds("Eggs", "");
        ada.in(a).body("{\"title\": \"Oat milk\", \"priority\": \"high\"}").patch("/api/v1/tasks/" + milk);
        ada.in(a).post("/api/v1/tasks/" + milk + "/complete");
        ada.in(a).delete("/api/v1/tasks/" + eggs);
        ada.undoes(a).statusCode(200).body("restored", is(2));
        ada.sees("/tasks/" + milk)
                .body("title", is("Milk"))
                .body("priority", is("low"))
                .body("status", is("open"))
                .body("completedAt", nullValue());
        ada.sees("/tasks/" + eggs).statusCode(200).body("number", is(2));
    }

    @Test
    void anUndoneCreationIsInTheTrashAndAnUndoneUndoBringsItBack() {
        String id = ada.in(a).body("{\"title\": \"New\"}").post("/api/v1/tasks").path("id");
        String undo = ada.undoes(a).extract().path("changeSet");
        ada.sees("/trash").body("items.id", contains(id));
        ada.undoes(undo).statusCode(200);
        ada.sees("/tasks/" + id).statusCode(200).body("title", is("New"));
    }

    @Test
    void theLaterOfTwoChangesIsUndoneFirst() {
        var id = ada.adds("x", "");
        ada.in(a).body("{\"title\": \"y\"}").patch("/api/v1/tasks/" + id);
        ada.in(b).body("{\"title\": \"z\"}").patch("/api/v1/tasks/" + id);
        ada.undoes(a).statusCode(409).body("code", is("changed_since")).body("conflicts[0].fields", contains("title"));
        ada.undoes(b).statusCode(200);
        ada.undoes(a).statusCode(200);
        ada.sees("/tasks/" + id).body("title", is("x"));
    }

    @Test
    void aConflictLeavesNothingHalfUndone() {
        var one = ada.adds("one", "");
        var two = ada.adds("two", "");
        ada.in(a).body("{\"priority\": \"high\"}").patch("/api/v1/tasks/" + one);
        ada.in(a).body("{\"priority\": \"high\", \"notes\": \"n\"}").patch("/api/v1/tasks/" + two);
        ada.in(b).body("{\"priority\": \"low\", \"notes\": \"m\"}").patch("/api/v1/tasks/" + two);
        ada.undoes(a)
                .statusCode(409)
                .body("conflicts.taskId", contains(two))
                .body("conflicts[0].number", is(2))
                .body("conflicts[0].title", is("two"))
                .body("conflicts[0].fields", containsInAnyOrder("priority", "notes"));
        ada.sees("/tasks/" + one).body("priority", is("high"));
    }

    @Test
    void anotherFieldThatChangedSinceIsNoConflict() {
        var id = ada.adds("x", "");
        ada.in(a).body("{\"title\": \"y\"}").patch("/api/v1/tasks/" + id);
        ada.in(b).body("{\"notes\": \"kept\"}").patch("/api/v1/tasks/" + id);
        ada.undoes(a).statusCode(200);
        ada.sees("/tasks/" + id).body("title", is("x")).body("notes", is("kept"));
    }

    @Test
    void anUndoneOccurrenceIsDueAgain() {
        var id = ada.adds("Rent", "\"due\": {\"date\": \"2030-01-01\"}, \"recurrence\": {\"rule\": \"FREQ=DAILY\"}");
        ada.in(a).post("/api/v1/tasks/" + id + "/complete");
        ada.undoes(a).statusCode(200);
        ada.sees("/tasks/" + id).body("due.date", is("2030-01-01"));
        ada.sees("/tasks/" + id + "/history").body("items.action", contains("reopened", "completed", "created"));
    }

    @Test
    void nothingJoinsWhatWasUndone() {
        ada.in(a).body("{\"title\": \"New\"}").post("/api/v1/tasks");
        ada.undoes(a).statusCode(200);
        ada.in(a)
                .body("{\"title\": \"Late\"}")
                .post("/api/v1/tasks")
                .then()
                .statusCode(409)
                .body("code", is("change_set_undone"));
        ada.sees("/tasks").body("items.size()", is(0));
    }

    @Test
    void somebodyElsesChangeSetIsMissing() {
        ada.in(a).body("{\"title\": \"New\"}").post("/api/v1/tasks");
        Person.register().asks().post("/api/v1/changes/" + a + "/undo").then().statusCode(404);
    }
}
