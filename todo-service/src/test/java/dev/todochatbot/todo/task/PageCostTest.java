package dev.todochatbot.todo.task;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todochatbot.common.paging.PageRequest;
import dev.todochatbot.todo.Person;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A page costs what its owner has, and never what others have: counted in the pages that PostgreSQL looks at. */
@QuarkusTest
class PageCostTest {

    private static final int OTHERS = 10_000;

    /** An index that has grown is a level or two deeper. */
    private static final int DEEPER = 30;

    private static final List<TaskQuery> QUERIES = List.of(
            TaskQuery.OPEN,
            query(null, null, null, "-due"),
            query(null, null, null, "priority"),
            query(null, null, null, "title"),
            query(null, null, null, "-created"),
            query(null, null, null, "updated"),
            query("Inbox", null, null, "position"),
            query(null, "home", null, "position"),
            query(null, null, "water plants", "position"),
            query(null, "home", "water", "-due"));

    @Inject
    AgroalDataSource database;

    @Inject
    TaskRow row;

    @Inject
    ObjectMapper json;

    private static TaskQuery query(String list, String tag, String words, String sort) {
        return new TaskQuery("all", list, tag, null, null, words, null, sort);
    }

    @Test
    void aPageCostsTheSameWhateverOthersHave() throws Exception {
        var ada = Person.register();
        for (var number = 0; number < 30; number++) ada.adds("Water the plants " + number, "\"tags\": [\"home\"]");
        UUID owner = ada.asks().get("/api/v1/me").jsonPath().getUUID("id");
        execute("vacuum analyze task");
        var alone = costs(owner);

        var others = Person.register();
        var first = others.adds("Water the plants", "\"tags\": [\"home\"]");
        execute("""
                with born as (
                    insert into account (id, email, display_name, time_zone, week_start, password_hash, created_at)
                    select gen_random_uuid(), 'other-' || gen_random_uuid() || '@example.com', '', 'UTC', 'monday', '', now()
                    from generate_series(1, %1$d / 100) returning id
                ), lists as (
                    insert into task_list (owner_id, id, name, inbox, created_at, updated_at)
                    select id, id, 'Inbox', true, now(), now() from born returning owner_id
                )
                select count(*) from lists""".formatted(OTHERS));
        execute("""
                insert into task (owner_id, id, number, title, notes, status, priority, list_id, reminders, subtasks, tags,
                    position, version, created_at, updated_at)
                select l.owner_id, gen_random_uuid(), n, t.title, t.notes, t.status, t.priority, l.id, t.reminders, t.subtasks,
                    t.tags, lpad(cast(n as text), 10, '0') || 'i', 1, now(), now()
                from task t, task_list l, generate_series(1, 100) n
                where t.id = '%s' and l.id = l.owner_id""".formatted(first));
        execute("vacuum analyze task");
        var together = costs(owner);

        alone.forEach((what, cost) -> {
            assertTrue(
                    together.get(what) <= 2 * cost + DEEPER, () -> what + ": " + cost + ", then " + together.get(what));
        });
    }

    /** In buffers, of every query. */
    private Map<String, Long> costs(UUID owner) throws Exception {
        var costs = new LinkedHashMap<String, Long>();
        for (var query : QUERIES) {
            var explained = new Explained(database, json);
            var pages = new TaskPages(explained.dataSource(), row, Clock.systemUTC());
            assertEquals(
                    20,
                    pages.page(owner, query, new PageRequest(20, null)).items().size());
            costs.put("page " + query, explained.buffers());
            assertEquals(30, pages.count(owner, query));
            costs.put("count " + query, explained.buffers());
        }
        return costs;
    }

    private void execute(String sql) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
