package dev.todochatbot.todo.task.write;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.validation.ConstraintViolationException;

import dev.todochatbot.common.idempotency.AnsweredBefore;
import dev.todochatbot.common.idempotency.Once;
import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.todo.activity.Action;
import dev.todochatbot.todo.reminder.Reminder;
import dev.todochatbot.todo.reminder.Reminders;
import dev.todochatbot.todo.task.Completion;
import dev.todochatbot.todo.task.ListRef;
import dev.todochatbot.todo.task.Positions;
import dev.todochatbot.todo.task.Status;
import dev.todochatbot.todo.task.Task;
import dev.todochatbot.todo.task.TaskBuilder;
import dev.todochatbot.todo.task.TaskRef;
import dev.todochatbot.todo.task.read.TaskReader;
import dev.todochatbot.todo.task.wish.ListWish;
import dev.todochatbot.todo.task.wish.NewTask;
import dev.todochatbot.todo.task.wish.OwnerRepository;
import dev.todochatbot.todo.task.wish.TaskDrafts;
import dev.todochatbot.todo.task.wish.TaskPatch;
import dev.todochatbot.todo.task.wish.UnknownList;

/**
 * The one door for changes of a task, whoever asks: REST, MCP or a job. Each writes the task and its event in the
 * transaction of the caller, or in one of its own. What is refused has written nothing, so that the caller's transaction
 * goes on. A change is two round trips and the commit, a creation is one; what it is to be remembered by ({@code once}, null
 * where it may happen again) is written with it, and only where the transaction is its own.
 *
 * <p>All throw {@link ProblemException}: 404 for a task that is missing, somebody else's or in the trash, 400 naming the
 * field, 409 where the change set to join was undone, and 412 where the task is not of an expected version; and
 * {@link AnsweredBefore} where it happened before.
 */
@ApplicationScoped
@Transactional(dontRollbackOn = {ProblemException.class, ConstraintViolationException.class})
public class TaskService {

    private final TaskLocks locks;
    private final TaskReader reader;
    private final OwnerRepository owners;
    private final ChangeSets sets;
    private final TaskDrafts drafts;
    private final TaskInsert insert;
    private final TaskUpdates updates;
    private final ListEmptying lists;
    private final Clock clock;

    TaskService(
            TaskLocks locks,
            TaskReader reader,
            OwnerRepository owners,
            ChangeSets sets,
            TaskDrafts drafts,
            TaskInsert insert,
            TaskUpdates updates,
            ListEmptying lists,
            Clock clock) {
        this.locks = locks;
        this.reader = reader;
        this.owners = owners;
        this.sets = sets;
        this.drafts = drafts;
        this.insert = insert;
        this.updates = updates;
        this.lists = lists;
        this.clock = clock;
    }

    /** By one statement, which needs no transaction around it. */
    @Transactional(
            value = TxType.SUPPORTS,
            dontRollbackOn = {ProblemException.class, ConstraintViolationException.class})
    public Change create(Origin origin, NewTask wish, Once<Change> once) {
        var zone = wish.needsZone() ? owners.zone(origin.owner()) : ZoneOffset.UTC;
        var draft = alsoNamingTheList(origin, wish, () -> drafts.create(wish, now().atZone(zone)));
        return insert.insert(origin, draft, wish.list(), once).orElseThrow(UnknownList::refused);
    }

    /** Where other fields are wrong, an unknown list is told in the same answer. */
    private <T> T alsoNamingTheList(Origin origin, NewTask wish, Supplier<T> draft) {
        try {
            return draft.get();
        } catch (ConstraintViolationException e) {
            throw UnknownList.named(e, origin.owner(), wish, owners);
        }
    }

    public Change update(Origin origin, TaskRef ref, Expected expected, TaskPatch patch, Once<Change> once) {
        var found = outsideTheTrash(origin, ref, expected, drafts.list(patch), once);
        var wish = drafts.merged(found.task(), patch);
        var revised = alsoNamingTheList(origin, wish, () -> drafts.patch(found.task(), patch, wish, found.now()));
        if (!patch.members().has("list")) return changed(origin, Action.UPDATED, found, revised, once);
        if (found.list() == null) throw UnknownList.refused();
        return changed(origin, Action.UPDATED, found, revised.withList(found.list()), once);
    }

    /** A task that comes again moves on to its next occurrence and stays open; the last one, and any other, is done. */
    public Change complete(Origin origin, TaskRef ref, Expected expected, Once<Change> once) {
        var found = outsideTheTrash(origin, ref, expected, null, once);
        return changed(origin, Action.COMPLETED, found, Completion.complete(found.task(), found.now()), once);
    }

    public Change reopen(Origin origin, TaskRef ref, Expected expected, Once<Change> once) {
        var found = outsideTheTrash(origin, ref, expected, null, once);
        var open = found.task().status() == Status.OPEN
                ? found.task()
                : returning(found).status(Status.OPEN).completedAt(null).build();
        return changed(origin, Action.REOPENED, found, open, once);
    }

    /** Into the trash. */
    public Change delete(Origin origin, TaskRef ref, Expected expected, Once<Change> once) {
        var found = outsideTheTrash(origin, ref, expected, null, once);
        var gone = found.task().withDeletedAt(found.now().toInstant());
        return changed(origin, Action.DELETED, found, gone, once);
    }

    /** Out of the trash; a task that is not there is left alone. */
    public Change restore(Origin origin, TaskRef ref, Expected expected, Once<Change> once) {
        var found = found(origin, ref, expected, null, once, _ -> true);
        var outside = found.task().deletedAt() == null
                ? found.task()
                : returning(found).deletedAt(null).build();
        return changed(origin, Action.RESTORED, found, outside, once);
    }

    /** What its reminders should have said meanwhile they do not say late. */
    private static TaskBuilder returning(Found found) {
        var task = found.task();
        return task.with().reminders(Reminders.passedOver(task.reminders(), task.due(), found.now()));
    }

    /** Snoozes reminders or puts them away. */
    public Change remind(
            Origin origin,
            TaskRef ref,
            Expected expected,
            BiFunction<List<Reminder>, Instant, List<Reminder>> step,
            Once<Change> once) {
        var found = outsideTheTrash(origin, ref, expected, null, once);
        var reminders = step.apply(found.task().reminders(), found.now().toInstant());
        return changed(origin, Action.UPDATED, found, found.task().withReminders(reminders), once);
    }

    /** Between another task and its neighbour on that side. */
    public Change move(Origin origin, TaskRef ref, Expected expected, Move move, Once<Change> once) {
        var found = outsideTheTrash(origin, ref, expected, null, once);
        return changed(origin, Action.MOVED, found, moved(origin, found.task(), move), once);
    }

    private Task moved(Origin origin, Task task, Move move) {
        var anchor = reader.find(origin.owner(), TaskRef.of(move.anchor()))
                .filter(other -> !other.id().equals(task.id()))
                .orElseThrow(() -> ProblemException.invalid(move.field(), "must be another task of yours"));
        var next = locks.neighbour(origin.owner(), task, anchor, move.goesBefore());
        return task.withPosition(
                move.goesBefore()
                        ? Positions.between(next.orElse(null), anchor.position())
                        : Positions.between(
                                anchor.position(), next.orElseGet(() -> locks.nextPosition(origin.owner()))));
    }

    /** All tasks of a list, in one change set. */
    public void moveToInbox(Origin origin, UUID list) {
        sets.admit(origin);
        lists.empty(origin, list, now());
    }

    /**
     * A locked task.
     *
     * @param now in the zone of its owner
     * @param list that it is to be moved to; null where there is no such list, or none is wanted
     */
    private record Found(Task task, ZonedDateTime now, ListRef list) {}

    private Found outsideTheTrash(Origin origin, TaskRef ref, Expected expected, ListWish list, Once<Change> once) {
        return found(origin, ref, expected, list, once, task -> task.deletedAt() == null);
    }

    private Found found(
            Origin origin, TaskRef ref, Expected expected, ListWish list, Once<Change> once, Predicate<Task> meant) {
        var now = now();
        var locked = locks.lock(origin, ref, list, once)
                .filter(found -> meant.test(found.task()))
                .orElseThrow(ProblemException::notFound);
        expected.check(locked.task());
        return new Found(locked.task(), now.atZone(locked.zone()), locked.list());
    }

    private Change changed(Origin origin, Action action, Found found, Task after, Once<Change> once) {
        var wanted = new TaskUpdates.Wanted(action, found.task(), after);
        return updates.changed(origin, wanted, found.now().toInstant(), once);
    }

    /** What PostgreSQL keeps and every wire shows to the same digit. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
