package dev.todochatbot.todo.activity;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import dev.todochatbot.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Lists and the trash are in the log as tasks are, and replicas of the version before never see it. */
@QuarkusTest
class ListEventTest {

    @Inject
    DataSource database;

    Person ada;

    @BeforeEach
    void register() {
        ada = Person.register();
    }

    @Test
    void aListTellsOfItsLife() {
        var changeSet = UUID.randomUUID().toString();
        var garden = makes("Garden", changeSet);
        changes(garden, "{\"name\": \"Yard\"}");
        changes(garden, "{\"name\": \"Yard\"}");
        changes(garden, "{\"archived\": true}");
        ada.asks().header("Actor", "assistant").delete("/api/v1/lists/" + garden);

        ada.sees("/activity")
                .body("items.action", contains("list_deleted", "list_updated", "list_updated", "list_created"))
                .body("items.id", contains(4, 3, 2, 1))
                .body("items.list.id", everyItem(is(garden)))
                .body("items.list.name", contains("Yard", "Yard", "Yard", "Garden"))
                .body("items.taskId", everyItem(nullValue()))
                .body("items[0].actor.kind", is("assistant"))
                .body("items[0].before.name", is("Yard"))
                .body("items[0].after", nullValue())
                .body("items[2].before", is(Map.of("name", "Garden")))
                .body("items[2].after", is(Map.of("name", "Yard")))
                .body("items[3].after", is(Map.of("name", "Garden")))
                .body("items[3].changeSet", is(changeSet));
        ada.sees("/activity?actor=assistant").body("items.id", contains(4));
    }

    @Test
    void bothKindsOfEventsAreOneLogPageByPage() {
        for (int i = 0; i < 3; i++) {
            ada.adds("task " + i, "");
            makes("list " + i, UUID.randomUUID().toString());
        }
        var ids = new ArrayList<Integer>();
        String cursor = null;
        do {
            var page = ada.sees("/activity?limit=2" + (cursor == null ? "" : "&cursor=" + cursor))
                    .extract();
            ids.addAll(page.path("items.id"));
            cursor = page.path("nextCursor");
        } while (cursor != null);

        assertEquals(List.of(6, 5, 4, 3, 2, 1), ids);
    }

    @Test
    void whoeverIsConnectedHearsOfLists() throws Exception {
        try (var stream = new Stream(ada, null)) {
            var garden = makes("Garden", UUID.randomUUID().toString());
            ada.asks().delete("/api/v1/tasks/" + ada.adds("Mow", ""));
            ada.asks().delete("/api/v1/trash");

            var created = stream.next();
            assertEquals("1", created.id());
            assertEquals("list_created", created.data().getString("action"));
            assertEquals(garden, created.data().getString("list.id"));
            assertNull(created.data().getString("taskId"));
            assertEquals("created", stream.next().data().getString("action"));
            assertEquals("deleted", stream.next().data().getString("action"));
            assertEquals("trash_emptied", stream.next().data().getString("action"));
        }
        try (var resumed = new Stream(ada, "3")) {
            assertEquals("4", resumed.next().id());
        }
    }

    /** A rolling upgrade: the statements of 0.1.0 over a log that has the new events in it. */
    @Test
    void theVersionBeforeReadsTheLogWithoutThem() throws Exception {
        var mow = ada.adds("Mow", "");
        var changeSet = UUID.randomUUID().toString();
        var garden = makes("Garden", changeSet);
        ada.in(changeSet).body("{\"list\": \"Garden\"}").patch("/api/v1/tasks/" + mow);
        ada.asks().delete("/api/v1/lists/" + garden);
        ada.asks().delete("/api/v1/tasks/" + mow);
        ada.asks().delete("/api/v1/trash");
        assertEquals(7, (int) ada.sees("/activity").extract().<Integer>path("items[0].id"));

        var columns = "id, at, actor_kind, actor_name, action, task_id, number, title, before, after, change_set";
        var owner = "owner_id = (select owner_id from event where task_id = '%s' limit 1)".formatted(mow);
        var read = "select " + columns + " from event where " + owner;
        assertEquals(4, rows(read + " and at < now() + interval '1 day' and id < 99 order by id desc limit 51"));
        assertEquals(4, rows(read + " and task_id = '%s' and id < 99 order by id desc limit 51".formatted(mow)));
        assertEquals(4, rows(read + " and id > 0 order by id limit 100"));
        assertEquals(1, rows(read + " and change_set = '%s' order by id".formatted(changeSet)));
    }

    /** As the version before read a row: its actions, and numbers and titles that are there. */
    private int rows(String sql) throws SQLException {
        var known = Set.of("created", "updated", "completed", "reopened", "deleted", "restored", "moved");
        int count = 0;
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            for (; row.next(); count++) {
                assertTrue(known.contains(row.getString("action")), row.getString("action"));
                assertEquals(1, row.getInt("number"));
                assertEquals("Mow", row.getString("title"));
                UUID.fromString(row.getString("task_id"));
            }
        }
        return count;
    }

    private String makes(String name, String changeSet) {
        return ada.in(changeSet)
                .body(Map.of("name", name))
                .post("/api/v1/lists")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void changes(String list, String patch) {
        ada.asks().body(patch).patch("/api/v1/lists/" + list).then().statusCode(200);
    }
}
