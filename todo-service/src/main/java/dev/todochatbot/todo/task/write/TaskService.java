package dev.todochatbot.todo.task.write;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.validation.ConstraintViolationException;

import dev.todochatbot.common.idempotency.AnsweredBefore;
import dev.todochatbot.common.idempotency.Claim;
import dev.todochatbot.common.identity.Actor;
import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.todo.activity.Action;
import dev.todochatbot.todo.reminder.Reminder;
import dev.todochatbot.todo.reminder.Reminders;
import dev.todochatbot.todo.task.Completion;
import dev.todochatbot.todo.task.Positions;
import dev.todochatbot.todo.task.Status;
import dev.todochatbot.todo.task.Task;
import dev.todochatbot.todo.task.TaskBuilder;
import dev.todochatbot.todo.task.TaskRef;
import dev.todochatbot.todo.task.read.TaskReader;
import dev.todochatbot.todo.task.wish.NewTask;
import dev.todochatbot.todo.task.wish.OwnerRepository;
import dev.todochatbot.todo.task.wish.TaskDrafts;
import dev.todochatbot.todo.task.wish.TaskPatch;
import dev.todochatbot.todo.task.wish.UnknownList;

/**
 * The one door for changes of a task, whoever asks: REST, MCP or a job. Each writes the task and its event in the
 * transaction of the caller, or in one of its own. What is refused has written nothing, so that the caller's transaction
 * goes on.
 *
 * <p>All throw {@link ProblemException}: 404 for a task that is missing, somebody else's or in the trash, 400 naming the
 * field, 409 where the change set to join was undone, and 412 where the task is not of an expected version.
 */
@ApplicationScoped
@Transactional(dontRollbackOn = {ProblemException.class, ConstraintViolationException.class})
public class TaskService {

    private final TaskLocks tasks;
    private final TaskReader reader;
    private final OwnerRepository owners;
    private final ChangeSets sets;
    private final ChangeRecorder changes;
    private final TaskDrafts drafts;
    private final Clock clock;

    TaskService(
            TaskLocks tasks,
            TaskReader reader,
            OwnerRepository owners,
            ChangeSets sets,
            ChangeRecorder changes,
            TaskDrafts drafts,
            Clock clock) {
        this.tasks = tasks;
        this.reader = reader;
        this.owners = owners;
        this.sets = sets;
        this.changes = changes;
        this.drafts = drafts;
        this.clock = clock;
    }

    public Change create(Origin origin, NewTask wish) {
        return born(origin, wish, null);
    }

    /**
     * The same in a change set of its own, by one statement that needs no transaction around it.
     *
     * @param once the key to remember it by, in the same statement; null where it may happen again
     * @throws AnsweredBefore where it happened before
     */
    @Transactional(TxType.SUPPORTS)
    public Change createAlone(UUID owner, Actor actor, NewTask wish, Claim once) {
        return born(new Origin(owner, actor, null), wish, once);
    }

    private Change born(Origin origin, NewTask wish, Claim once) {
        sets.admit(origin);
        var zone = wish.needsZone() ? owners.zone(origin.owner()) : ZoneOffset.UTC;
        var draft = alsoNamingTheList(origin, wish, () -> drafts.create(wish, now().atZone(zone)));
        return changes.born(origin, draft, wish.list(), once).orElseThrow(UnknownList::refused);
    }

    /** Where other fields are wrong, an unknown list is told in the same answer. */
    private <T> T alsoNamingTheList(Origin origin, NewTask wish, Supplier<T> draft) {
        try {
            return draft.get();
        } catch (ConstraintViolationException e) {
            throw UnknownList.named(e, origin.owner(), wish, owners);
        }
    }

    public Change update(Origin origin, TaskRef ref, Expected expected, TaskPatch patch) {
        return change(origin, ref, expected, Action.UPDATED, (task, now) -> {
            var wish = drafts.merged(task, patch);
            var revised = alsoNamingTheList(origin, wish, () -> drafts.patch(task, patch, wish, now));
            if (!patch.members().has("list")) return revised;
            var list = wish.list() == null ? owners.inbox(origin.owner()) : owners.list(origin.owner(), wish.list());
            return revised.withList(list.orElseThrow(UnknownList::refused));
        });
    }

    /** A task that comes again moves on to its next occurrence and stays open; the last one, and any other, is done. */
    public Change complete(Origin origin, TaskRef ref, Expected expected) {
        return change(origin, ref, expected, Action.COMPLETED, Completion::complete);
    }

    public Change reopen(Origin origin, TaskRef ref, Expected expected) {
        return change(origin, ref, expected, Action.REOPENED, (task, now) -> {
            if (task.status() == Status.OPEN) return task;
            return returning(task, now).status(Status.OPEN).completedAt(null).build();
        });
    }

    /** Into the trash. */
    public Change delete(Origin origin, TaskRef ref, Expected expected) {
        return change(origin, ref, expected, Action.DELETED, (task, now) -> task.withDeletedAt(now.toInstant()));
    }

    /** Out of the trash; a task that is not there is left alone. */
    public Change restore(Origin origin, TaskRef ref, Expected expected) {
        sets.admit(origin);
        var locked = tasks.lock(origin.owner(), ref).orElseThrow(ProblemException::notFound);
        expected.check(locked.task());
        if (locked.task().deletedAt() == null) return Change.nothing(locked.task());
        var now = now();
        var outside = returning(locked.task(), now.atZone(locked.zone()))
                .deletedAt(null)
                .build();
        return changes.changed(origin, Action.RESTORED, locked.task(), outside, now);
    }

    /** What its reminders should have said meanwhile they do not say late. */
    private static TaskBuilder returning(Task task, ZonedDateTime now) {
        return task.with().reminders(Reminders.passedOver(task.reminders(), task.due(), now));
    }

    /** Snoozes reminders or puts them away. */
    public Change remind(
            Origin origin, TaskRef ref, Expected expected, BiFunction<List<Reminder>, Instant, List<Reminder>> step) {
        return change(
                origin,
                ref,
                expected,
                Action.UPDATED,
                (task, now) -> task.withReminders(step.apply(task.reminders(), now.toInstant())));
    }

    /** Between another task and its neighbour on that side. */
    public Change move(Origin origin, TaskRef ref, Expected expected, Move move) {
        return change(origin, ref, expected, Action.MOVED, (task, now) -> {
            var anchor = reader.find(origin.owner(), TaskRef.of(move.anchor()))
                    .filter(found -> !found.id().equals(task.id()))
                    .orElseThrow(() -> ProblemException.invalid(move.field(), "must be another task of yours"));
            var next = tasks.neighbour(origin.owner(), task, anchor, move.goesBefore());
            return task.withPosition(
                    move.goesBefore()
                            ? Positions.between(next.orElse(null), anchor.position())
                            : Positions.between(
                                    anchor.position(), next.orElseGet(() -> tasks.nextPosition(origin.owner()))));
        });
    }

    /** All tasks of a list, in one change set. */
    public void moveToInbox(Origin origin, UUID list) {
        sets.admit(origin);
        changes.movedToInbox(origin, list, now());
    }

    private Change change(Origin origin, TaskRef ref, Expected expected, Action action, Step step) {
        var now = now();
        var locked = tasks.lock(origin.owner(), ref)
                .filter(found -> found.task().deletedAt() == null)
                .orElseThrow(ProblemException::notFound);
        expected.check(locked.task());
        sets.admit(origin);
        return changes.changed(origin, action, locked.task(), step.of(locked.task(), now.atZone(locked.zone())), now);
    }

    /** What PostgreSQL keeps and every wire shows to the same digit. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
