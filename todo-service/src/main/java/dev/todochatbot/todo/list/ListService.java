package dev.todochatbot.todo.list;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import dev.todochatbot.common.ambient.Ids;
import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.todo.account.AccountRegistered;
import dev.todochatbot.todo.task.Origin;
import dev.todochatbot.todo.task.TaskService;

/** Changes lists. Every owner has an Inbox, which stays as it is. */
@ApplicationScoped
@Transactional
class ListService {

    private static final int MOST = 200;

    private final ListRepository lists;
    private final TaskService tasks;
    private final Ids ids;
    private final Clock clock;

    ListService(ListRepository lists, TaskService tasks, Ids ids, Clock clock) {
        this.lists = lists;
        this.tasks = tasks;
        this.ids = ids;
        this.clock = clock;
    }

    void makeInbox(@Observes AccountRegistered registered) {
        lists.insert(registered.accountId(), ids.next(), "Inbox", true, now());
    }

    TaskList create(UUID owner, NewList wish) {
        lists.lock(owner);
        var id = ids.next();
        refuseTaken(owner, wish.name(), id);
        if (lists.count(owner) >= MOST) throw ProblemException.invalid("name", "must be one of at most 200 lists");
        lists.insert(owner, id, wish.name(), false, now());
        return find(owner, id);
    }

    TaskList update(UUID owner, UUID id, ListPatch patch) {
        lists.lock(owner);
        var list = changeable(owner, id);
        var name = patch.name() == null ? list.name() : patch.name();
        refuseTaken(owner, name, id);
        var archivedAt = patch.archived() == null
                ? list.archivedAt()
                : !patch.archived() ? null : list.archivedAt() != null ? list.archivedAt() : now();
        lists.update(owner, id, name, archivedAt, now());
        return find(owner, id);
    }

    /** Its tasks move to the Inbox, in one change set. */
    void delete(Origin origin, UUID id) {
        lists.lock(origin.owner());
        changeable(origin.owner(), id);
        tasks.moveToInbox(origin, id);
        lists.delete(origin.owner(), id);
    }

    private TaskList find(UUID owner, UUID id) {
        return lists.find(owner, id).orElseThrow(ProblemException::notFound);
    }

    private TaskList changeable(UUID owner, UUID id) {
        var list = find(owner, id);
        if (list.inbox()) throw ProblemException.conflict("inbox_stays", "The Inbox stays as it is.");
        return list;
    }

    private void refuseTaken(UUID owner, String name, UUID except) {
        if (lists.isTaken(owner, name, except))
            throw ProblemException.conflict("list_name_taken", "There is a list of this name already.");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
