package dev.todochatbot.todo.list;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import dev.todochatbot.common.ambient.Ids;
import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.todo.account.AccountRegistered;
import dev.todochatbot.todo.activity.AccountEvents.Place;
import dev.todochatbot.todo.task.write.ChangeSets;
import dev.todochatbot.todo.task.write.Origin;
import dev.todochatbot.todo.task.write.TaskService;

/** Changes lists. Every owner has an Inbox, which stays as it is. */
@ApplicationScoped
@Transactional
class ListService {

    static final int MOST = 200;

    private final ListRepository lists;
    private final ListRecorder recorder;
    private final ChangeSets sets;
    private final TaskService tasks;
    private final Ids ids;
    private final Clock clock;

    ListService(ListRepository lists, ListRecorder recorder, ChangeSets sets, TaskService tasks, Ids ids, Clock clock) {
        this.lists = lists;
        this.recorder = recorder;
        this.sets = sets;
        this.tasks = tasks;
        this.ids = ids;
        this.clock = clock;
    }

    void makeInbox(@Observes AccountRegistered registered) {
        lists.insert(registered.accountId(), born("Inbox", true), now());
    }

    TaskList create(Origin origin, NewList wish) {
        admit(origin);
        var list = born(wish.name(), false);
        refuseTaken(origin.owner(), wish.name(), list.id());
        if (lists.count(origin.owner()) >= MOST)
            throw ProblemException.invalid("name", "must be one of at most 200 lists");
        recorder.add(place(origin, sets.of(origin)), list);
        return find(origin.owner(), list.id());
    }

    /** A patch that changes nothing writes nothing. */
    TaskList update(Origin origin, UUID id, ListPatch patch) {
        admit(origin);
        var owner = origin.owner();
        var list = changeable(owner, id);
        var name = patch.name() == null ? list.name() : patch.name();
        refuseTaken(owner, name, id);
        var archivedAt = patch.archived() == null
                ? list.archivedAt()
                : !patch.archived() ? null : list.archivedAt() != null ? list.archivedAt() : now();
        recorder.change(place(origin, sets.of(origin)), list, list.changed(name, archivedAt));
        return find(owner, id);
    }

    /** Its tasks move to the Inbox, in one change set. */
    void delete(Origin origin, UUID id) {
        admit(origin);
        var list = changeable(origin.owner(), id);
        var changeSet = sets.of(origin);
        tasks.moveToInbox(new Origin(origin.owner(), origin.actor(), changeSet), id);
        recorder.remove(place(origin, changeSet), list);
    }

    /** Orders the changes of an owner's lists, so that what is checked first still holds when it is written. */
    private void admit(Origin origin) {
        sets.lock(origin.owner());
        sets.admit(origin);
    }

    private Place place(Origin origin, UUID changeSet) {
        return new Place(origin.owner(), origin.actor(), changeSet, null, now());
    }

    private TaskList born(String name, boolean inbox) {
        var now = now();
        return new TaskList(ids.next(), name, inbox, 0, null, 1, now, now);
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
        if (lists.isTaken(owner, name, List.of(except)))
            throw ProblemException.conflict("list_name_taken", "There is a list of this name already.");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
