package dev.todochatbot.todo.reminder;

import java.sql.SQLException;
import java.time.Instant;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todochatbot.todo.Person;
import dev.todochatbot.todo.task.read.Explained;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A look reads what is due, and not what there is: counted in the pages that PostgreSQL looks at. */
@QuarkusTest
class LookCostTest {

    private static final int AHEAD = 10_000;
    private static final int PAGES = 20;

    @Inject
    Looks looks;

    @Inject
    AgroalDataSource database;

    @Inject
    ObjectMapper json;

    @Test
    void aLookThatFindsNothingReadsNothing() throws Exception {
        var id = Person.register().adds("Later", "\"reminders\": [{\"at\": \"2039-01-01T00:00:00Z\"}]");
        execute("""
                insert into task (owner_id, id, number, title, notes, status, priority, list_id, reminders, subtasks, tags,
                    position, version, created_at, updated_at)
                select t.owner_id, gen_random_uuid(), n + 1, t.title, t.notes, t.status, t.priority, t.list_id, t.reminders,
                    t.subtasks, t.tags, lpad(cast(n + 1 as text), 10, '0') || 'i', 1, now(), now()
                from task t, generate_series(1, %d) n where t.id = '%s'""".formatted(AHEAD, id));
        execute("vacuum analyze task");
        var now = Instant.now();
        looks.at(now).look();
        var explained = new Explained(database, json);
        assertEquals(
                0, new ReminderFiring(explained.dataSource()).fire(now, 100).size());
        assertTrue(explained.buffers() <= PAGES, () -> explained.buffers() + " pages");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
