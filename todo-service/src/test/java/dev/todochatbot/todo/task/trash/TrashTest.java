package dev.todochatbot.todo.task.trash;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import dev.todochatbot.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;

@QuarkusTest
class TrashTest {

    @Inject
    DataSource dataSource;

    @Inject
    Trash trash;

    @Test
    void theTrashEmptiesItselfAfterThirtyDays() throws Exception {
        var ada = Person.register();
        var old = trashed(ada, "old", 31);
        var young = trashed(ada, "young", 29);
        ada.sees("/trash").body("items.id", contains(young, old));
        trash.purge();
        ada.sees("/trash").body("items.id", contains(young));
    }

    private String trashed(Person person, String title, int days) throws Exception {
        var id = person.adds(title, "");
        person.asks().delete("/api/v1/tasks/" + id).then().statusCode(204);
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "update task set deleted_at = deleted_at - interval '%d days' where id = '%s'".formatted(days, id));
        }
        return id;
    }
}
