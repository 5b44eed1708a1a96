package dev.todochatbot.todo.reminder;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import dev.todochatbot.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What the version before has written, and what it writes while it still runs, on a schema that it does not know. */
@QuarkusTest
class VersionBeforeTest {

    static final Instant AT = Instant.parse("2030-06-01T09:30:00Z");

    @Inject
    Looks looks;

    @Inject
    Flyway flyway;

    @Inject
    DataSource database;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    Person ada;
    String known;

    @BeforeEach
    void register() {
        ada = Person.register("UTC");
        known = ada.adds("Known", "\"reminders\": [{\"at\": \"%1$s\"}, {\"before\": \"PT1H\"}]".formatted(AT));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String stored() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select reminders from task where id = '%s'".formatted(known))) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void aTaskThatItMadeHasIdsAndReminds() throws Exception {
        var id = UUID.randomUUID();
        execute("""
                insert into task (owner_id, id, number, title, notes, status, priority, list_id, reminders, subtasks, tags,
                    position, version, created_at, updated_at)
                select owner_id, '%s', 2, 'Made', notes, status, priority, list_id, '[{"at": "%s"}, {"before": "PT0S"}]', subtasks,
                    tags, position || '1', 1, now(), now()
                from task where id = '%s'""".formatted(id, AT, known));
        ada.sees("/tasks/" + id)
                .body("reminders", hasSize(2))
                .body("reminders.id", not(contains(nullValue(), nullValue())))
                .body("reminders[0].at", equalTo(AT.toString()));
        looks.at(AT).look();
        ada.sees("/tasks/" + id).body("reminders[0].firedAt", equalTo(AT.toString()), "version", is(2));
        ada.asks()
                .body("{\"title\": \"Changed\"}")
                .patch("/api/v1/tasks/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void whatItChangesKeepsIdsAndStampsOfWhatStays() throws Exception {
        looks.at(AT).look();
        String id = ada.sees("/tasks/" + known).extract().path("reminders[0].id");
        execute("""
                update task set reminders = '[{"before": "PT2H"}, {"at": "%1$s"}, {"at": "%1$s"}]' where id = '%2$s'""".formatted(AT, known));
        ada.sees("/tasks/" + known)
                .body("reminders", hasSize(3))
                .body("reminders[0].before", is("PT2H"))
                .body("reminders[1].id", is(id))
                .body("reminders[1].firedAt", notNullValue())
                .body("reminders[2].id", not(id))
                .body("reminders[2].firedAt", nullValue());
        execute("update task set reminders = '[]' where id = '%s'".formatted(known));
        ada.sees("/tasks/" + known).body("reminders", hasSize(0));
    }

    @Test
    void whenItMovesADueTheReminderMovesToo() throws Exception {
        execute("""
                update task set due_date = '2031-01-01', due_time = '10:00', due_zone = 'UTC', due_at = '2031-01-01T10:00:00Z',
                    reminders = '[{"before": "PT1H"}]' where id = '%s'""".formatted(known));
        looks.at(Instant.parse("2031-01-01T08:59:59Z")).look();
        ada.sees("/tasks/" + known).body("reminders[0].firedAt", nullValue());
        looks.at(Instant.parse("2031-01-01T09:00:00Z")).look();
        ada.sees("/tasks/" + known).body("reminders[0].firedAt", notNullValue());
    }

    @Test
    void itFindsWhatItCanRead() throws Exception {
        looks.at(AT).look();
        assertEquals("[{\"at\": \"%s\"}, {\"before\": \"PT1H\"}]".formatted(AT), stored());
    }

    @Test
    void theMigrationNamesWhatThereIsAndMarksWhatIsPast() throws Exception {
        var schema = "before_" + UUID.randomUUID().toString().replace("-", "");
        migrate(schema, "11");
        try (var connection = superuser();
                var statement = connection.createStatement()) {
            statement.execute("set search_path = " + schema);
            statement.execute("""
                    insert into account (id, email, display_name, time_zone, week_start, password_hash, created_at)
                    values ('%1$s', 'ada@example.com', '', 'America/New_York', 'monday', '', now());
                    insert into task_list (owner_id, id, name, inbox, created_at, updated_at)
                    values ('%1$s', '%1$s', 'Inbox', true, now(), now());
                    insert into task (owner_id, id, number, title, notes, status, priority, list_id, reminders, subtasks, tags,
                        position, version, created_at, updated_at, due_date)
                    select '%1$s', gen_random_uuid(), n, 'x', '', 'open', 0, '%1$s', cast(r as jsonb), '[]', '{}', n, 1, now(), now(),
                        '2031-06-01'
                    from (values (1, '[{"at": "2020-01-01T00:00:00.5Z"}, {"at": "2031-01-01T00:00:00Z"}]'), (2, '[]'),
                        (3, '[{"before": "PT0S"}]'), (4, '[{"at": "+12345-01-01T00:00:00Z"}]'),
                        (5, '[{"at": "2020-01-01T00:00:00Z"}]')) v(n, r)""".formatted(UUID.randomUUID()));
            migrate(schema, "13");
            assertEquals("""
                    1 id fired 2020-01-01T00:00:00.500Z dismissed next 2031-01-01T00:00:00Z
                    2
                    3 id next 2031-06-01T04:00:00Z
                    4 id
                    5 id fired 2020-01-01T00:00:00.000Z dismissed""", told(statement));
            statement.execute("drop schema " + schema + " cascade");
        }
    }

    /** Of each task its first reminder, and when the next one comes. */
    private static String told(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("""
                select string_agg(concat_ws(' ', number, case when alarms #>> '{0,id}' is not null then 'id' end,
                    'fired ' || (alarms #>> '{0,firedAt}'), case when alarms #>> '{0,dismissedAt}' is not null then 'dismissed' end,
                    'next ' || to_char(remind_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')), E'\\n' order by number)
                from task""")) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** The test's own role makes no schemas. */
    private Connection superuser() throws SQLException {
        return DriverManager.getConnection(url, "postgres", "");
    }

    private void migrate(String schema, String version) {
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .dataSource(url, "postgres", "")
                .schemas(schema)
                .defaultSchema(schema)
                .target(version)
                .load()
                .migrate();
    }
}
