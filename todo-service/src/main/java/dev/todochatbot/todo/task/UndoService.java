package dev.todochatbot.todo.task;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.todochatbot.common.ambient.Ids;
import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.todo.activity.Event;
import dev.todochatbot.todo.activity.EventLog;

/** Takes back what was done together. */
@ApplicationScoped
public class UndoService {

    private final TaskRepository tasks;
    private final EventLog log;
    private final ChangeRecorder changes;
    private final TaskJson json;
    private final Ids ids;
    private final Clock clock;

    UndoService(TaskRepository tasks, EventLog log, ChangeRecorder changes, TaskJson json, Ids ids, Clock clock) {
        this.tasks = tasks;
        this.log = log;
        this.changes = changes;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Puts back every field that a change set changed, in a change set of its own, which can be undone in turn.
     *
     * @throws ProblemException 404 where nothing was done under this id; 409 with {@code conflicts} where a value is no
     *     longer what the change set left: then nothing is undone
     */
    @Transactional
    public Undone undo(Origin origin, UUID changeSet) {
        var owner = origin.owner();
        tasks.lock(owner);
        changes.admit(origin);
        var events = log.of(owner, changeSet);
        if (events.isEmpty()) throw ProblemException.notFound();

        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var reversals = events.stream()
                .collect(Collectors.groupingBy(Event::taskId, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(ofOneTask -> Reversal.of(ofOneTask, json, now))
                .toList();
        var present = tasks
                .all(owner, reversals.stream().map(UndoService::taskId).toList())
                .stream()
                .collect(Collectors.toMap(Task::id, task -> task));
        refuseConflicts(reversals, present, owner);

        var undo = origin.joins() != null && !origin.joins().equals(changeSet) ? origin.joins() : ids.next();
        var restored = reversals.stream()
                .filter(reversal -> apply(reversal, present.get(taskId(reversal)), origin, undo, changeSet, now))
                .count();
        return new Undone(undo, (int) restored);
    }

    private boolean apply(Reversal reversal, Task task, Origin origin, UUID undo, UUID undone, Instant now) {
        if (reversal.was().isEmpty()) return false;
        var before = json.with(task, reversal.was());
        return changes.changed(origin, reversal.action(), task, before, now, undo, undone)
                        .action()
                != null;
    }

    private void refuseConflicts(List<Reversal> reversals, Map<UUID, Task> present, UUID owner) {
        var conflicts = reversals.stream()
                .map(reversal -> conflict(reversal, present.get(taskId(reversal)), owner))
                .filter(Objects::nonNull)
                .toList();
        if (!conflicts.isEmpty())
            throw ProblemException.conflict("changed_since", "Something was changed again since; nothing was undone.")
                    .with("conflicts", conflicts);
    }

    private Conflict conflict(Reversal reversal, Task task, UUID owner) {
        var last = reversal.events().getLast();
        if (task == null && reversal.was().isEmpty()) return null;
        if (task == null) return new Conflict(last.taskId(), last.number(), last.title(), List.of("deletedAt"));
        var fields = reversal.conflicts(json.fields(task));
        var list = reversal.was().path("list").path("id").asText(null);
        if (list != null && tasks.list(owner, list).isEmpty()) fields.add("list");
        return fields.isEmpty() ? null : new Conflict(task.id(), task.number(), task.title(), fields);
    }

    private static UUID taskId(Reversal reversal) {
        return reversal.events().getFirst().taskId();
    }
}
