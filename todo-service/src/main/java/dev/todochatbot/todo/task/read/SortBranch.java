package dev.todochatbot.todo.task.read;

import java.util.function.Function;

import dev.todochatbot.todo.task.Status;

/**
 * Some of the tasks in an order, such that one index has them in it.
 *
 * @param key what they are sorted by among the others, in SQL; null where they have no value and come last
 * @param condition which tasks they are
 * @param column what the index has them sorted by before the id; null where that is the id alone
 * @param resume what stands behind the cursor's {@code :key} and {@code :id}, with {@code %s} for the comparison
 * @param bounds what a filter of dues is for the column
 */
record SortBranch(String key, String condition, String column, String resume, Function<DueBounds, String> bounds) {

    /** Those that have a value. */
    static SortBranch values(String column, String type) {
        return new SortBranch(
                column,
                column + " is not null",
                column,
                "(" + column + ", t.id) %s (cast(:key as " + type + "), :id)",
                _ -> "");
    }

    /** Those that have none. */
    static SortBranch without(String column) {
        return new SortBranch(null, column + " is null", null, "t.id %s :id", _ -> "");
    }

    /**
     * The first rows of them.
     *
     * @param hasKey whether the cursor, where there is one, has a value
     */
    String sql(TaskSort.Direction direction, Status status, TaskFilter filter, boolean resumes, boolean hasKey) {
        var behind = resumes && hasKey == (key != null) ? " and " + resume.formatted(direction.beyond()) : "";
        return """
            (select t.*, %s as key from task t
             where t.owner_id = :owner and t.deleted_at is null and t.status = '%s' and %s%s%s%s
             order by %s t.id %s limit :rows)""".formatted(
                        key == null ? "null" : key,
                        status.word(),
                        condition,
                        filter.conditions(),
                        bounds.apply(filter.bounds()),
                        behind,
                        column == null ? "" : column + " " + direction.word() + ",",
                        direction.word());
    }
}
