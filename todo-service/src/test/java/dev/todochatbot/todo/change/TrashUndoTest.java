package dev.todochatbot.todo.change;

import java.util.UUID;

import dev.todochatbot.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** What an undo would leave must be true. */
@QuarkusTest
class TrashUndoTest {

    Person ada;
    final String a = UUID.randomUUID().toString();
    final String b = UUID.randomUUID().toString();

    @BeforeEach
    void register() {
        ada = Person.register();
    }

    @Test
    void emptyingTheTrashIsToldWithHowMuchItHeld() {
        ada.asks().delete("/api/v1/tasks/" + ada.adds("Mow", ""));
        ada.asks().delete("/api/v1/tasks/" + ada.adds("Sow", ""));
        ada.in(a).delete("/api/v1/trash").then().statusCode(204);

        ada.sees("/activity?limit=1")
                .body("items[0].action", is("trash_emptied"))
                .body("items[0].after.count", is(2))
                .body("items[0].before", nullValue())
                .body("items[0].changeSet", is(a))
                .body("items[0].taskId", nullValue())
                .body("items[0].number", nullValue())
                .body("items[0].title", nullValue())
                .body("items[0].list", nullValue());
    }

    @Test
    void anEmptyTrashIsNotEmptied() {
        ada.asks().delete("/api/v1/trash").then().statusCode(204);

        ada.sees("/activity").body("items.size()", is(0));
    }

    @Test
    void emptyingTheTrashCannotBeUndone() {
        ada.asks().delete("/api/v1/tasks/" + ada.adds("Mow", ""));
        ada.in(a).delete("/api/v1/trash");

        ada.undoes(a).statusCode(409).body("code", is("cannot_be_undone"));
    }

    @Test
    void whatWasInATrashThatIsEmptiedDoesNotComeBack() {
        var mow = ada.adds("Mow", "");
        var sow = ada.adds("Sow", "");
        ada.in(a).delete("/api/v1/tasks/" + mow);
        ada.in(a).body("{\"title\": \"Sow it\"}").patch("/api/v1/tasks/" + sow);
        String made =
                ada.in(b).body("{\"title\": \"New\"}").post("/api/v1/tasks").path("id");
        ada.asks().delete("/api/v1/tasks/" + made);
        ada.asks().delete("/api/v1/trash");

        ada.undoes(a).statusCode(409).body("code", is("cannot_be_undone")).body("conflicts.taskId", contains(mow));
        ada.undoes(b).statusCode(409).body("code", is("cannot_be_undone"));

        ada.sees("/tasks/" + sow).body("title", is("Sow it"));
        ada.sees("/activity?limit=1").body("items[0].action", is("trash_emptied"));
        ada.sees("/activity").body("items.action", not(hasItem("restored")));
    }

    @Test
    void aRuleIsNotLeftWithoutADue() {
        var id = ada.adds("Rent", "");
        ada.in(a).body("{\"due\": {\"date\": \"2030-01-01\"}}").patch("/api/v1/tasks/" + id);
        ada.in(b).body("{\"recurrence\": {\"rule\": \"FREQ=DAILY\"}}").patch("/api/v1/tasks/" + id);

        ada.undoes(a)
                .statusCode(409)
                .body("conflicts[0].taskId", is(id))
                .body("conflicts[0].fields", containsInAnyOrder("due", "recurrence"));

        ada.asks()
                .post("/api/v1/tasks/" + id + "/complete")
                .then()
                .statusCode(200)
                .body("due.date", is("2030-01-02"));
        ada.sees("/tasks/" + id).body("recurrence.rule", is("FREQ=DAILY"));
    }
}
