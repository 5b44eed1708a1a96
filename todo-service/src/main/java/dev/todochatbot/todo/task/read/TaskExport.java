package dev.todochatbot.todo.task.read;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import dev.todochatbot.common.database.Sql;
import dev.todochatbot.todo.task.Task;

/** All tasks of an owner by their numbers, in parts: no connection is held while somebody slow takes them in. */
@Singleton
public class TaskExport {

    /** In one part, and in memory at once. */
    private static final int PART = 200;

    private static final String SELECT = """
            select %s from task t
            where t.owner_id = :owner and t.number > :number and t.deleted_at is %s null
            order by t.number limit :rows""";

    private static final Sql OUTSIDE_THE_TRASH = Sql.of(SELECT.formatted(TaskRow.COLUMNS, ""));
    private static final Sql IN_THE_TRASH = Sql.of(SELECT.formatted(TaskRow.COLUMNS, "not"));

    private static final Sql DUE = Sql.of("""
            select %s from task t
            where t.owner_id = :owner and t.deleted_at is null and t.due_date is not null
              and (t.status = 'open' or t.completed_at >= :since)
            order by t.number""".formatted(TaskRow.COLUMNS));

    private final DataSource database;
    private final TaskRow row;

    TaskExport(DataSource database, TaskRow row) {
        this.database = database;
        this.row = row;
    }

    /**
     * @param number of the last task of the part before; 0 asks for the first part
     * @param trashed whether those in the trash are meant, or those outside
     * @return empty behind the last part
     */
    public List<Task> after(UUID owner, int number, boolean trashed) {
        return (trashed ? IN_THE_TRASH : OUTSIDE_THE_TRASH)
                .list(database, Map.of("owner", owner, "number", number, "rows", PART), row::read);
    }

    /** All with a due that are open, or were completed since a moment. */
    public List<Task> due(UUID owner, Instant since) {
        return DUE.list(database, Map.of("owner", owner, "since", since), row::read);
    }
}
