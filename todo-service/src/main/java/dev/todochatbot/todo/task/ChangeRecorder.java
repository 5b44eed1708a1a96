package dev.todochatbot.todo.task;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.todochatbot.todo.activity.Action;
import dev.todochatbot.todo.activity.ChangeSignal;

/** Writes changes with their events, in the present transaction, and wakes who waits for them once it has committed. */
@Singleton
class ChangeRecorder {

    private final ChangeSets sets;
    private final TaskWriter writer;
    private final TaskJson json;
    private final ChangeSignal signal;

    ChangeRecorder(ChangeSets sets, TaskWriter writer, TaskJson json, ChangeSignal signal) {
        this.sets = sets;
        this.writer = writer;
        this.json = json;
        this.signal = signal;
    }

    /** @return empty where there is no such list */
    Optional<Change> born(Origin origin, Task draft, String list) {
        var changeSet = sets.of(origin);
        var given = json.given(draft);
        var entry = entry(origin, Action.CREATED, draft, changeSet, draft.createdAt());
        entry.set("after", given);
        return writer.insert(origin.owner(), draft, list, entry).map(born -> {
            signal.afterCommit(origin.owner());
            given.set("list", json.tree(born.list()));
            return new Change(Action.CREATED, null, given, changeSet, draft.born(born));
        });
    }

    /** Writes what differs; nothing, and no event, where nothing does. */
    Change changed(Origin origin, Action action, Task before, Task after, Instant now) {
        return changed(origin, action, before, after, now, sets.of(origin), null);
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
        writer.moveToInbox(origin, list, sets.of(origin), now);
        signal.afterCommit(origin.owner());
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
