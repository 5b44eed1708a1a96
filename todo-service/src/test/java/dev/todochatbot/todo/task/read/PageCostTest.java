package dev.todochatbot.todo.task.read;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todochatbot.todo.Person;
import dev.todochatbot.todo.SqlStatements;
import dev.todochatbot.todo.task.trash.Trash;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Reading costs what its owner has, and never what others have: counted in the pages that PostgreSQL looks at, with some
 * tasks of others and with eight times as many.
 * {@code -Dothers=1000000} is the same with a million.
 */
@QuarkusTest
class PageCostTest {

    private static final int OTHERS = Integer.getInteger("others", 40_000);

    /**
     * Buffers that another plan may cost more, which PostgreSQL may choose for the same owner: it goes to each of her sixty
     * tasks by itself instead of page by page. What reads the tasks of others reads hundreds of pages of them, then
     * thousands.
     */
    private static final int ANOTHER_PLAN = 120;

    private static final List<String> SORTS = List.of("due", "priority", "created", "updated", "title", "position");

    private static final List<String> FILTERS = List.of(
            "status=open",
            "status=done",
            "list=Garden",
            "tag=home",
            "priority=high",
            "priority=none",
            "due=today",
            "due=overdue",
            "due=week",
            "due=none",
            "due=2026-01-01..2099-12-31",
            "q=water",
            "q=water plants",
            "reminded=true",
            "q=nowhere",
            "q=water&tag=home");

    private static final List<String> OTHER_READS = List.of(
            "/tags",
            "/summary",
            "/lists",
            "/activity?limit=20",
            "/activity?actor=user&from=2020-01-01&to=2099-12-31&limit=20",
            "/activity?actor=client",
            "/trash?limit=5",
            "/statistics",
            "/statistics?from=2026-01-01&to=2026-12-31",
            "/export?format=json",
            "/export?format=csv",
            "/me/export");

    private static final List<TaskQuery> COUNTS = List.of(
            TaskQuery.OPEN,
            new TaskQuery("all", null, "home", null, null, "also", "water", null, "position"),
            new TaskQuery("all", "Garden", null, "high", "week", "also", null, null, "due"));

    @Inject
    AgroalDataSource database;

    @Inject
    TaskReader reader;

    @Inject
    Trash trash;

    @Inject
    ObjectMapper json;

    @Test
    void readingCostsTheSameWhateverOthersHave() throws Exception {
        var ada = Person.register();
        var id = settles(ada);
        UUID owner = ada.asks().get("/api/v1/me").jsonPath().getUUID("id");
        var calendar = new URI(ada.asks()
                        .post("/api/v1/me/calendar")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("url"))
                .getPath();
        othersWork(OTHERS / 8);
        settled();
        var few = costs(ada, owner, id, calendar);
        othersWork(OTHERS - OTHERS / 8);
        settled();
        var many = costs(ada, owner, id, calendar);
        var dearer = new ArrayList<String>();
        few.forEach((what, cost) -> {
            if (many.get(what) > 2 * cost + ANOTHER_PLAN) dearer.add(what + ": " + cost + ", then " + many.get(what));
        });
        assertTrue(dearer.isEmpty(), () -> String.join("\n", dearer));
    }

    /** Something of everything. */
    private static String settles(Person ada) {
        ada.asks().body("{\"name\": \"Garden\"}").post("/api/v1/lists").then().statusCode(201);
        String last = null;
        for (var number = 0; number < 40; number++)
            last = ada.adds("Water the plants " + number, """
                    "tags": ["home"], "list": "%s", "priority": "%s", "due": {"date": "2026-%02d-01"}""".formatted(
                            number % 2 == 0 ? "Garden" : "Inbox", number % 3 == 0 ? "high" : "none", 1 + number % 12));
        for (var number = 0; number < 10; number++) {
            ada.asks().post("/api/v1/tasks/" + ada.adds("Done " + number, "") + "/complete");
            ada.asks().delete("/api/v1/tasks/" + ada.adds("Gone " + number, ""));
        }
        return last;
    }

    /** A hundred each, and one who has as many as all of them. */
    private void othersWork(int tasks) throws Exception {
        var first = Person.register().adds("Water the plants", "\"tags\": [\"home\"], \"priority\": \"high\"");
        execute("""
                with born as (
                    insert into account (id, email, display_name, time_zone, week_start, password_hash, created_at)
                    select gen_random_uuid(), 'other-' || gen_random_uuid() || '@example.com', '', 'UTC', 'monday', '', now()
                    from generate_series(0, %d / 200) returning id
                )
                insert into task_list (owner_id, id, name, inbox, created_at, updated_at)
                select id, id, 'Inbox', true, now(), now() from born""".formatted(tasks));
        execute("""
                insert into task (owner_id, id, number, title, notes, status, completed_at, priority, due_date, list_id, reminders,
                    subtasks, tags, position, version, created_at, updated_at, deleted_at)
                select l.owner_id, gen_random_uuid(), n, t.title || ' ' || n, t.notes, case when n %% 5 = 0 then 'done' else 'open' end,
                    case when n %% 5 = 0 then now() end, n %% 4, date '2026-01-01' + n %% 366, l.id, t.reminders, t.subtasks, t.tags,
                    lpad(cast(n as text), 10, '0') || 'i', 1, now(), now() - n * interval '1 minute', case when n %% 10 = 1 then now() end
                from task t, generate_series(1, %d) n, (
                    select *, row_number() over () as place from task_list
                    where id = owner_id and not exists (select from task where list_id = task_list.id)
                ) l
                where t.id = '%s' and (l.place = 1 or n <= 100)""".formatted(tasks / 2, first));
        execute("""
                insert into event (owner_id, id, at, actor_kind, action, task_id, number, title, after, change_set)
                select t.owner_id, t.number, now(), 'user', case when t.status = 'done' then 'completed' else 'created' end, t.id,
                    t.number, t.title, '{"title": "Water the plants"}', gen_random_uuid()
                from task t join task_list l on l.id = t.list_id and l.id = l.owner_id
                where not exists (select from event where owner_id = t.owner_id)""");
    }

    private void settled() throws Exception {
        for (var table : List.of("account", "task_list", "task", "event", "account_event"))
            execute("vacuum analyze " + table);
    }

    /** Of everything that can be read, the second page included. */
    private Map<String, Long> costs(Person ada, UUID owner, String id, String calendar) {
        var costs = new LinkedHashMap<String, Long>();
        for (var sort : SORTS)
            for (var order : List.of("", "-"))
                ofPages(costs, ada, "/api/v1/tasks?status=all&limit=20&sort=" + order + sort);
        for (var filter : FILTERS)
            for (var sort : List.of("position", "-due"))
                ofPages(costs, ada, "/api/v1/tasks?limit=20&sort=" + sort + "&" + filter);
        for (var path : OTHER_READS) costs.put(path, cost(() -> reads(ada, "/api/v1" + path)));
        costs.put("the task", cost(() -> reads(ada, "/api/v1/tasks/" + id)));
        costs.put("its history", cost(() -> reads(ada, "/api/v1/tasks/" + id + "/history")));
        costs.put("the calendar", cost(() -> reads(ada, calendar)));
        costs.put("the purge of the trash", cost(trash::purge));
        for (var query : COUNTS) costs.put("count " + query, cost(() -> reader.count(owner, query)));
        return costs;
    }

    private void ofPages(Map<String, Long> costs, Person ada, String path) {
        costs.put(path, cost(() -> reads(ada, path)));
        String cursor = ada.asks().get(path).path("nextCursor");
        if (cursor != null) costs.put(path + " then", cost(() -> reads(ada, path + "&cursor=" + cursor)));
    }

    private static void reads(Person ada, String path) {
        ada.asks().accept("*/*").get(path).then().statusCode(200);
    }

    /** In buffers. */
    private long cost(Runnable read) {
        var plans = SqlStatements.plans(read);
        assertFalse(plans.isEmpty());
        return plans.stream().mapToLong(this::buffers).sum();
    }

    private long buffers(String plan) {
        try {
            var top = json.readTree(plan).get(0).get("Plan");
            return top.get("Shared Hit Blocks").longValue()
                    + top.get("Shared Read Blocks").longValue();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
