package dev.todochatbot.todo.change;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.todochatbot.common.ambient.Ids;
import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.todo.activity.Action;
import dev.todochatbot.todo.activity.EventLog;
import dev.todochatbot.todo.list.ListUndo;
import dev.todochatbot.todo.task.undo.Conflict;
import dev.todochatbot.todo.task.undo.TaskUndo;
import dev.todochatbot.todo.task.write.ChangeSets;
import dev.todochatbot.todo.task.write.Origin;

/** Takes back what was done together. */
@ApplicationScoped
public class UndoService {

    /** Of the transaction around an undo, for all that one import can bring, on a slow machine; the usual minute is not enough. */
    public static final int MOST_SECONDS = 300;

    private final ChangeSets sets;
    private final EventLog log;
    private final TaskUndo tasks;
    private final ListUndo lists;
    private final Ids ids;
    private final Clock clock;

    UndoService(ChangeSets sets, EventLog log, TaskUndo tasks, ListUndo lists, Ids ids, Clock clock) {
        this.sets = sets;
        this.log = log;
        this.tasks = tasks;
        this.lists = lists;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Puts back every field that a change set changed, in a change set of its own, which can be undone in turn. Of a large
     * one only a part is in memory at once.
     *
     * @throws ProblemException 404 where nothing was done under this id; 409 with {@code conflicts} where a value is no
     *     longer what the change set left, or what would come back does not go with what is there; 409
     *     {@code cannot_be_undone} where the trash was emptied, by it or of what it did. Then nothing is undone
     */
    @Transactional
    public Undone undo(Origin origin, UUID changeSet) {
        var owner = origin.owner();
        sets.lock(owner);
        sets.admit(origin);
        var ofAccount = log.ofAccount(owner, changeSet);
        var changed = log.tasks(owner, changeSet);
        if (ofAccount.isEmpty() && changed.isEmpty()) throw ProblemException.notFound();
        if (ofAccount.stream().anyMatch(event -> event.action() == Action.TRASH_EMPTIED))
            throw cannotBeUndone(List.of());

        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var ofLists = lists.plan(
                owner, ofAccount.stream().filter(event -> event.list() != null).toList());
        var ofTasks = tasks.plan(owner, changeSet, changed, ofLists.open(), now);
        if (!ofTasks.lost().isEmpty()) throw cannotBeUndone(ofTasks.lost());
        refuse(Stream.concat(ofLists.conflicts().stream(), ofTasks.conflicts().stream())
                .toList());

        var undo = origin.joins() != null && !origin.joins().equals(changeSet) ? origin.joins() : ids.next();
        // Lists that come back are there before their tasks, and those that go stay until theirs have left
        var restored = lists.bringBack(ofLists, origin, undo, changeSet, now);
        restored += tasks.apply(ofTasks, origin, undo, now);
        refuse(lists.stillInUse(ofLists, owner));
        restored += lists.remove(ofLists, origin, undo, changeSet, now);
        return new Undone(undo, restored);
    }

    private static void refuse(List<Conflict> conflicts) {
        if (!conflicts.isEmpty())
            throw ProblemException.conflict("changed_since", "Something was changed again since; nothing was undone.")
                    .with("conflicts", conflicts);
    }

    private static ProblemException cannotBeUndone(List<Conflict> lost) {
        return ProblemException.conflict("cannot_be_undone", "The trash was emptied; what was in it is gone for good.")
                .with("conflicts", lost);
    }
}
