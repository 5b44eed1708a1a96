package dev.todochatbot.todo.task.read;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import dev.todochatbot.common.paging.Page;
import dev.todochatbot.common.paging.PageRequest;
import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.todo.task.Task;
import dev.todochatbot.todo.task.TaskRef;

/** Reads tasks for every entrance; each method is one statement. */
@ApplicationScoped
public class TaskReader {

    private static final NamedSql FIND = NamedSql.of("""
            select %s from task t
            where t.owner_id = :owner and %s and t.deleted_at is null""");

    private final DataSource database;
    private final TaskRow row;
    private final TaskPages pages;

    TaskReader(DataSource database, TaskRow row, TaskPages pages) {
        this.database = database;
        this.row = row;
        this.pages = pages;
    }

    /** Empty where it is missing, in the trash, or somebody else's. */
    public Optional<Task> find(UUID owner, TaskRef ref) {
        return FIND.by(ref).first(database, Map.of("owner", owner, "task", ref.value()), row::read);
    }

    /** @throws ProblemException 404 where it is missing, in the trash, or somebody else's */
    public Task task(UUID owner, TaskRef ref) {
        return find(owner, ref).orElseThrow(ProblemException::notFound);
    }

    public Page<Task> page(UUID owner, TaskQuery query, PageRequest request) {
        return pages.page(owner, query, request);
    }

    /** How many tasks all pages of a query hold. */
    public long count(UUID owner, TaskQuery query) {
        return pages.count(owner, query);
    }
}
