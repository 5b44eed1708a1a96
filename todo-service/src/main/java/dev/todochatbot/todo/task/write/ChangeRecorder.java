package dev.todochatbot.todo.task.write;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.todochatbot.common.idempotency.Claim;
import dev.todochatbot.todo.activity.Action;
import dev.todochatbot.todo.signal.ChangeSignal;
import dev.todochatbot.todo.task.Difference;
import dev.todochatbot.todo.task.Task;
import dev.todochatbot.todo.task.TaskJson;

/** Writes changes with their events, in the present transaction, and wakes who waits for them once it has committed. */
@Singleton
public class ChangeRecorder {

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

    /**
     * @param once what its request is to be known by; null where it may happen again
     * @return empty where there is no such list
     */
    Optional<Change> born(Origin origin, Task draft, String list, Claim once) {
        var changeSet = sets.of(origin);
        var given = json.given(draft);
        var entry = entry(origin, Action.CREATED, draft, changeSet, draft.createdAt());
        entry.set("after", given);
        var answer = once == null ? null : CreationAnswer.of(once, draft, json);
        return writer.insert(origin.owner(), draft, list, entry, answer).map(born -> {
            signal.afterCommit(origin.owner());
            given.set("list", json.tree(born.list()));
            return new Change(
                    Action.CREATED,
                    null,
                    given,
                    changeSet,
                    draft.with()
                            .number(born.number())
                            .list(born.list())
                            .position(born.position())
                            .build());
        });
    }

    /** Writes what differs; nothing, and no event, where nothing does. */
    Change changed(Origin origin, Action action, Task before, Task after, Instant now) {
        var changeSet = sets.of(origin);
        return written(origin, new Wanted(action, before, after), now, changeSet, null)
                .map(change -> {
                    writer.update(origin.owner(), change.task(), change.entry());
                    signal.afterCommit(origin.owner());
                    var difference = change.difference();
                    return new Change(action, difference.before(), difference.after(), changeSet, change.task());
                })
                .orElseGet(() -> Change.nothing(before));
    }

    /** One of many changes. */
    public record Wanted(Action action, Task before, Task after) {}

    private record Written(Task task, Difference difference, ObjectNode entry) {}

    /**
     * The same for many tasks, in one statement.
     *
     * @param undoes the change set that this one takes back
     * @return how many differed
     */
    public int changed(Origin origin, List<Wanted> changes, Instant now, UUID changeSet, UUID undoes) {
        var written = changes.stream()
                .flatMap(wanted -> written(origin, wanted, now, changeSet, undoes).stream())
                .toList();
        if (written.isEmpty()) return 0;
        writer.update(
                origin.owner(),
                written.stream().map(Written::task).toList(),
                written.stream().map(Written::entry).toList());
        signal.afterCommit(origin.owner());
        return written.size();
    }

    /** Empty where nothing differs. */
    private Optional<Written> written(Origin origin, Wanted wanted, Instant now, UUID changeSet, UUID undoes) {
        var before = wanted.before();
        var difference = json.difference(before, wanted.after());
        if (difference.isEmpty()) return Optional.empty();
        var task = wanted.after()
                .with()
                .version(before.version() + 1)
                .updatedAt(now)
                .build();
        var entry = entry(origin, wanted.action(), task, changeSet, now);
        entry.set("before", difference.before());
        entry.set("after", difference.after());
        if (undoes != null) entry.put("undoes", undoes.toString());
        return Optional.of(new Written(task, difference, entry));
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
