package dev.todochatbot.todo.task;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.todochatbot.common.ambient.Ids;
import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.todo.activity.Action;
import dev.todochatbot.todo.activity.ChangeSignal;

/** Writes changes with their events, in the present transaction, and wakes who waits for them once it has committed. */
@Singleton
class ChangeRecorder {

    private final TaskRepository tasks;
    private final TaskWriter writer;
    private final TaskJson json;
    private final ChangeSignal signal;
    private final Ids ids;

    ChangeRecorder(TaskRepository tasks, TaskWriter writer, TaskJson json, ChangeSignal signal, Ids ids) {
        this.tasks = tasks;
        this.writer = writer;
        this.json = json;
        this.signal = signal;
        this.ids = ids;
    }

    /**
     * Refuses to join a change set that was undone. It locks the owner first, or an undo that is just about to commit
     * would not be seen.
     */
    void admit(Origin origin) {
        if (origin.joins() == null) return;
        tasks.lock(origin.owner());
        if (tasks.isUndone(origin.owner(), origin.joins()))
            throw ProblemException.conflict("change_set_undone", "This change set was undone; nothing can join it.");
    }

    /** @return empty where there is no such list */
    Optional<Change> born(Origin origin, Task draft, String list) {
        var changeSet = changeSet(origin);
        var given = json.given(draft);
        var entry = entry(origin, Action.CREATED, draft, changeSet, draft.createdAt());
        entry.set("after", given);
        return writer.insert(origin.owner(), draft, list, entry).map(born -> {
            signal.afterCommit(origin.owner());
            var task =
                    json.with(draft, Map.of("number", born.number(), "position", born.position(), "list", born.list()));
            return new Change(Action.CREATED, null, json.given(task), changeSet, task);
        });
    }

    /** Writes what differs; nothing, and no event, where nothing does. */
    Change changed(Origin origin, Action action, Task before, Task after, Instant now) {
        return changed(origin, action, before, after, now, changeSet(origin), null);
    }

    /** @param undoes the change set that this one takes back; null where it does not */
    Change changed(Origin origin, Action action, Task before, Task after, Instant now, UUID changeSet, UUID undoes) {
        var difference = json.difference(before, after);
        if (difference.isEmpty()) return Change.nothing(before);
        var task = json.with(after, Map.of("version", before.version() + 1, "updatedAt", now));
        var entry = entry(origin, action, task, changeSet, now);
        entry.set("before", difference.before());
        entry.set("after", difference.after());
        if (undoes != null) entry.put("undoes", undoes.toString());
        writer.update(origin.owner(), task, entry);
        signal.afterCommit(origin.owner());
        return new Change(action, difference.before(), difference.after(), changeSet, task);
    }

    void movedToInbox(Origin origin, UUID list, Instant now) {
        writer.moveToInbox(origin, list, changeSet(origin), now);
        signal.afterCommit(origin.owner());
    }

    private UUID changeSet(Origin origin) {
        return origin.joins() != null ? origin.joins() : ids.next();
    }

    private ObjectNode entry(Origin origin, Action action, Task task, UUID changeSet, Instant at) {
        return json.tree(Map.of())
                .put("at", at.toString())
                .put("actor_kind", origin.actor().kind().word())
                .put("actor_name", origin.actor().name())
                .put("action", action.word())
                .put("task_id", task.id().toString())
                .put("number", task.number())
                .put("title", task.title())
                .put("change_set", changeSet.toString());
    }
}
