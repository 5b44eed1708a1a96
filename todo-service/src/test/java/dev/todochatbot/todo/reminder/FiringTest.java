package dev.todochatbot.todo.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import dev.todochatbot.todo.Person;
import dev.todochatbot.todo.Somebody;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** Each reminder comes once, whoever looks, how many look, and whatever happens meanwhile. */
@QuarkusTest
class FiringTest {

    @Inject
    Looks looks;

    @Inject
    ReminderFiring firing;

    @Inject
    DataSource database;

    final Instant moment = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MILLIS);
    Person ada;

    @BeforeEach
    void register() {
        ada = Person.register();
    }

    private String addsOne(Instant at) {
        return ada.adds("Call", "\"reminders\": [{\"at\": \"%s\"}]".formatted(at));
    }

    private int comings(Person person) {
        return person.sees("/activity?actor=system&limit=200")
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items")
                .size();
    }

    @Test
    void itComesAtItsMomentAndNotBefore() {
        var id = addsOne(moment);
        looks.at(moment.minusMillis(1)).look();
        ada.sees("/tasks/" + id).body("reminders[0].firedAt", nullValue(), "version", is(1));
        looks.at(moment).look();
        ada.sees("/tasks/" + id)
                .body("reminders[0].firedAt", equalTo(moment.toString()))
                .body("reminders[0].id", notNullValue())
                .body("reminders[0].snoozedUntil", nullValue())
                .body("version", is(2))
                .body("updatedAt", equalTo(moment.toString()));
        looks.at(moment.plusSeconds(5)).look();
        ada.sees("/tasks/" + id).body("version", is(2));
        assertEquals(1, comings(ada));
    }

    @Test
    void itsEventTellsOfItAlone() {
        var id = addsOne(moment);
        looks.at(moment).look();
        ada.sees("/tasks/" + id + "/history")
                .body("items.action", contains("reminded", "created"))
                .body("items[0].actor.kind", is("system"))
                .body("items[0].title", is("Call"))
                .body("items[0].number", is(1))
                .body("items[0].id", is(2))
                .body("items[0].before", nullValue())
                .body("items[0].after.keySet()", contains("reminder"))
                .body("items[0].after.reminder.at", equalTo(moment.toString()))
                .body("items[0].after.reminder.firedAt", equalTo(moment.toString()));
        ada.sees("/activity?actor=user").body("items.action", contains("created"));
    }

    @Test
    void whatWasMissedComesWhenSomebodyLooksAgain() {
        var id = addsOne(moment);
        looks.at(moment.plus(30, ChronoUnit.DAYS)).look();
        looks.at(moment.plus(31, ChronoUnit.DAYS)).look();
        ada.sees("/tasks/" + id).body("version", is(2));
    }

    @Test
    void aThousandComeOnceEachWithTwoReplicasAtIt() throws Exception {
        var people = IntStream.range(0, 5).mapToObj(_ -> Person.register()).toList();
        var create = "{\"op\": \"create\", \"task\": {\"title\": \"Due\", \"reminders\": [{\"at\": \"%s\"}]}}"
                .formatted(moment);
        var batch = "{\"operations\": [%s]}"
                .formatted(IntStream.range(0, 200).mapToObj(_ -> create).collect(Collectors.joining(",")));
        for (var person : people)
            person.asks().body(batch).post("/api/v1/tasks/batch").then().statusCode(200);
        try (var replicas = Executors.newFixedThreadPool(4)) {
            var all = IntStream.range(0, 4)
                    .<Callable<Void>>mapToObj(_ -> () -> {
                        var replica = looks.at(moment);
                        for (var look = 0; look < 5; look++) replica.look();
                        return null;
                    })
                    .toList();
            for (var done : replicas.invokeAll(all)) done.get();
        }
        looks.at(moment).look();
        for (var person : people) {
            assertEquals(200, comings(person));
            var ids = person.sees("/activity?actor=system&limit=200").extract().jsonPath();
            assertEquals(200, ids.getList("items.taskId").stream().distinct().count());
            assertEquals(
                    IntStream.rangeClosed(201, 400).map(i -> 601 - i).boxed().toList(), ids.getList("items.id"));
            person.sees("/tasks?limit=200").body("items.version", everyItem(is(2)));
        }
    }

    @Test
    void whatWasKilledInTheMiddleIsDoneAgain() {
        var id = addsOne(moment);
        QuarkusTransaction.begin();
        assertFalse(firing.fire(moment, 100).isEmpty());
        QuarkusTransaction.rollback();
        ada.sees("/tasks/" + id).body("version", is(1));
        looks.at(moment).look();
        ada.sees("/tasks/" + id).body("version", is(2));
        assertEquals(1, comings(ada));
    }

    @Test
    void anOwnerWhoIsJustChangingSomethingIsLeftForTheNextLook() throws Exception {
        var id = addsOne(moment);
        var bob = Person.register();
        var his = bob.adds("Call", "\"reminders\": [{\"at\": \"%s\"}]".formatted(moment));
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "select 1 from account where id = (select owner_id from task where id = '%s') for no key update"
                            .formatted(id));
            looks.at(moment).look();
            ada.sees("/tasks/" + id).body("version", is(1));
            bob.sees("/tasks/" + his).body("version", is(2));
            connection.rollback();
        }
        looks.at(moment).look();
        ada.sees("/tasks/" + id).body("version", is(2));
    }

    @Test
    void anAccountThatIsJustBeingDeletedTakesItsRemindersAlong() throws Exception {
        var ann = Somebody.registered();
        new Person(ann.accessToken()).adds("Call", "\"reminders\": [{\"at\": \"%s\"}]".formatted(moment));
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("delete from account where id = '%s'".formatted(ann.id()));
            looks.at(moment).look();
            connection.commit();
        }
        looks.at(moment).look();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var left = statement.executeQuery(
                        "select count(*) from event where owner_id = '%s'".formatted(ann.id()))) {
            left.next();
            assertEquals(0, left.getInt(1));
        }
    }

    @Test
    void allThatIsDueOfOneTaskComesInTheOrderOfItsMoments() {
        var reminders = IntStream.range(0, 20)
                .mapToObj(i -> "{\"at\": \"%s\"}".formatted(moment.minusSeconds(i)))
                .collect(Collectors.joining(","));
        var id = ada.adds("Busy", "\"reminders\": [%s]".formatted(reminders));
        looks.at(moment).look();
        ada.sees("/tasks/" + id)
                .body("version", is(21))
                .body("reminders.firedAt", everyItem(equalTo(moment.toString())));
        ada.sees("/activity?actor=system")
                .body("items", hasSize(20))
                .body("items[0].after.reminder.at", equalTo(moment.toString()))
                .body(
                        "items.id",
                        equalTo(IntStream.rangeClosed(2, 21)
                                .map(i -> 23 - i)
                                .boxed()
                                .toList()));
    }

    @Test
    void oneLookDoesABoundedPartAndTheNextOneTheRest() {
        for (var task = 0; task < 3; task++) addsOne(moment);
        assertEquals(2, firing.fire(moment, 2).size());
        looks.at(moment).look();
        assertEquals(3, comings(ada));
    }

    @Test
    void aReplicaThatStopsLooksNoMore() {
        var id = addsOne(moment);
        var replica = looks.at(moment);
        replica.stop(null);
        replica.look();
        ada.sees("/tasks/" + id).body("version", is(1));
    }

    @Test
    void whatIsDoneOrInTheTrashRemindsOfNothing() {
        var done = addsOne(moment);
        ada.asks().post("/api/v1/tasks/{id}/complete", done).then().statusCode(200);
        var gone = addsOne(moment);
        ada.asks().delete("/api/v1/tasks/" + gone).then().statusCode(204);
        looks.at(moment).look();
        assertEquals(0, comings(ada));
        ada.asks().post("/api/v1/tasks/{id}/reopen", done).then().body("reminders[0].firedAt", nullValue());
        ada.asks().post("/api/v1/tasks/{id}/restore", gone).then().body("reminders[0].firedAt", nullValue());
        looks.at(moment).look();
        assertEquals(2, comings(ada));
    }

    @Test
    void whatComesBackDoesNotRemindLate() {
        var past = Instant.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        var later = ", {\"at\": \"%s\"}".formatted(moment);
        var members = "\"reminders\": [{\"at\": \"%s\"}%s]".formatted(past, later);
        var done = ada.adds("Done", members);
        ada.asks().post("/api/v1/tasks/{id}/complete", done);
        var gone = ada.adds("Gone", members);
        ada.asks().delete("/api/v1/tasks/" + gone);
        var undone = ada.adds("Undone", members);
        var set = UUID.randomUUID().toString();
        ada.asks().header("Change-Set", set).delete("/api/v1/tasks/" + undone);
        ada.asks().post("/api/v1/tasks/{id}/reopen", done).then().statusCode(200);
        ada.asks().post("/api/v1/tasks/{id}/restore", gone).then().statusCode(200);
        ada.asks().post("/api/v1/changes/{set}/undo", set).then().statusCode(200);
        looks.at(Instant.now()).look();
        assertEquals(0, comings(ada));
        for (var id : new String[] {done, gone, undone})
            ada.sees("/tasks/" + id)
                    .body("reminders[0].firedAt", equalTo(past.toString()))
                    .body("reminders[0].dismissedAt", notNullValue())
                    .body("reminders[1].firedAt", nullValue());
        looks.at(moment).look();
        assertEquals(3, comings(ada));
    }
}
