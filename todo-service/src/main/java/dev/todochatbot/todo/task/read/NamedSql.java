package dev.todochatbot.todo.task.read;

import dev.todochatbot.common.database.Sql;
import dev.todochatbot.todo.task.TaskRef;

/** A statement about one task, by its id and by its number. */
public record NamedSql(Sql byId, Sql byNumber) {

    public static NamedSql of(String sql) {
        return new NamedSql(
                Sql.of(sql.formatted(TaskRow.COLUMNS, "t.id = :task")),
                Sql.of(sql.formatted(TaskRow.COLUMNS, "t.number = :task")));
    }

    public Sql by(TaskRef ref) {
        return ref.id() != null ? byId : byNumber;
    }
}
