package dev.todochatbot.todo.task.write;

import java.util.UUID;

import jakarta.inject.Singleton;

import dev.todochatbot.common.ambient.Ids;
import dev.todochatbot.common.problem.ProblemException;

/** What was done together, whatever it was done to. */
@Singleton
public class ChangeSets {

    private final TaskLocks tasks;
    private final Ids ids;

    ChangeSets(TaskLocks tasks, Ids ids) {
        this.tasks = tasks;
        this.ids = ids;
    }

    /**
     * Refuses to join a change set that was undone. It locks the owner first, or an undo that is just about to commit
     * would not be seen.
     *
     * @throws ProblemException 409 {@code change_set_undone}
     */
    public void admit(Origin origin) {
        if (origin.joins() == null) return;
        lock(origin.owner());
        if (tasks.isUndone(origin.owner(), origin.joins()))
            throw ProblemException.conflict("change_set_undone", "This change set was undone; nothing can join it.");
    }

    /** Orders the changes of an owner: what is looked at under this lock still holds when it is changed. */
    public void lock(UUID owner) {
        tasks.lock(owner);
    }

    /** The change set that a change becomes a part of, or makes. */
    public UUID of(Origin origin) {
        return origin.joins() != null ? origin.joins() : ids.next();
    }
}
