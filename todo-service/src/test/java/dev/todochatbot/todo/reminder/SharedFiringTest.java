package dev.todochatbot.todo.reminder;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** Each reminder comes once, whoever looks, how many look, and whatever happens meanwhile. */
@QuarkusTest
class SharedFiringTest {

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
            assertEquals(200, Calls.cameTo(person));
            var ids = person.sees("/activity?actor=system&limit=200").extract().jsonPath();
            assertEquals(200, ids.getList("items.taskId").stream().distinct().count());
            assertEquals(
                    IntStream.rangeClosed(201, 400).map(i -> 601 - i).boxed().toList(), ids.getList("items.id"));
            person.sees("/tasks?limit=200").body("items.version", everyItem(is(2)));
        }
    }

    @Test
    void whatWasKilledInTheMiddleIsDoneAgain() {
        var id = Calls.at(moment, ada);
        QuarkusTransaction.begin();
        assertFalse(firing.fire(moment, 100).isEmpty());
        QuarkusTransaction.rollback();
        ada.sees("/tasks/" + id).body("version", is(1));
        looks.at(moment).look();
        ada.sees("/tasks/" + id).body("version", is(2));
        assertEquals(1, Calls.cameTo(ada));
    }

    @Test
    void anOwnerWhoIsJustChangingSomethingIsLeftForTheNextLook() throws Exception {
        var id = Calls.at(moment, ada);
        var bob = Person.register();
        var his = Calls.at(moment, bob);
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
        Calls.at(moment, new Person(ann.accessToken()));
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
    void oneLookDoesABoundedPartAndTheNextOneTheRest() {
        for (var task = 0; task < 3; task++) Calls.at(moment, ada);
        assertEquals(2, firing.fire(moment, 2).size());
        looks.at(moment).look();
        assertEquals(3, Calls.cameTo(ada));
    }

    @Test
    void aReplicaThatStopsLooksNoMore() {
        var id = Calls.at(moment, ada);
        var replica = looks.at(moment);
        replica.stop(null);
        replica.look();
        ada.sees("/tasks/" + id).body("version", is(1));
    }
}
