package dev.todochatbot.todo.task;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.todochatbot.common.paging.Page;
import dev.todochatbot.common.paging.PageRequest;
import dev.todochatbot.common.problem.ProblemException;

/** Reads tasks for every entrance; each method is one statement. */
@ApplicationScoped
public class TaskReader {

    private final TaskRepository tasks;
    private final TaskPages pages;
    private final Trash trash;

    TaskReader(TaskRepository tasks, TaskPages pages, Trash trash) {
        this.tasks = tasks;
        this.pages = pages;
        this.trash = trash;
    }

    /** @throws ProblemException 404 where it is missing, in the trash, or somebody else's */
    public Task task(UUID owner, TaskRef ref) {
        return tasks.find(owner, ref).orElseThrow(ProblemException::notFound);
    }

    public Page<Task> page(UUID owner, TaskQuery query, PageRequest request) {
        return pages.page(owner, query, request);
    }

    /** How many tasks all pages of a query hold. */
    public long count(UUID owner, TaskQuery query) {
        return pages.count(owner, query);
    }

    /** The trash, last deleted first. */
    public Page<Task> trash(UUID owner, PageRequest request) {
        return trash.page(owner, request);
    }
}
