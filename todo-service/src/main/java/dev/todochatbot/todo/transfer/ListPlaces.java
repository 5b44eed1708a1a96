package dev.todochatbot.todo.transfer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.todochatbot.common.ambient.Ids;
import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.todo.list.ListTransfer;
import dev.todochatbot.todo.list.TaskList;
import dev.todochatbot.todo.task.ListRef;
import dev.todochatbot.todo.transfer.row.ListName;

/** Which lists the tasks of a file go into: those of its owner by their names, and new ones for the other names. */
final class ListPlaces {

    private final Map<String, TaskList> known = new HashMap<>();
    private final Set<UUID> taken = new HashSet<>();
    private final Map<String, TaskList> inFile;
    private final List<TaskList> made = new ArrayList<>();
    private final Ids ids;
    private final Instant now;
    private TaskList inbox;

    ListPlaces(List<TaskList> owned, Map<String, TaskList> inFile, Ids ids, Instant now) {
        this.inFile = inFile;
        this.ids = ids;
        this.now = now;
        for (var list : owned) {
            known.put(ListName.folded(list.name()), list);
            taken.add(list.id());
            if (list.inbox()) inbox = list;
        }
    }

    /** Makes the lists that the file describes, also those without tasks, as far as there is room. */
    void makeThoseOfTheFile() {
        for (var list : inFile.values())
            if (!list.inbox() && !known.containsKey(ListName.folded(list.name())) && known.size() < ListTransfer.MOST)
                make(list.name());
    }

    /**
     * The Inbox of an owner without tasks becomes that of the file, if the file describes one.
     *
     * @return null where it does not
     */
    TaskList adoptedInbox() {
        for (var list : inFile.values())
            if (list.inbox() && list.id() != null && taken.add(list.id())) {
                inbox = whole(list, inbox.name(), true);
                known.put(ListName.folded(inbox.name()), inbox);
                return inbox;
            }
        return null;
    }

    /**
     * @param standard for a task that names none
     * @throws ProblemException 400 naming {@code list}
     */
    ListRef of(String name, ListRef standard) {
        if (name == null) return standard;
        var list = known.get(ListName.folded(name));
        if (list == null && known.size() >= ListTransfer.MOST)
            throw ProblemException.invalid("list", "would be one too many: there may be " + ListTransfer.MOST);
        if (list == null) list = make(name.strip());
        else if (list.archivedAt() != null && !made.contains(list))
            throw ProblemException.invalid("list", "is archived");
        return ref(list);
    }

    /** A list that must be there, by its id or its name; null is the Inbox. */
    ListRef existing(String idOrName) {
        if (idOrName == null) return ref(inbox);
        var list = known.values().stream()
                .filter(one -> one.id().toString().equalsIgnoreCase(idOrName.strip()))
                .findFirst()
                .orElseGet(() -> known.get(ListName.folded(idOrName)));
        if (list == null) throw ProblemException.invalid("list", "is not a list of yours");
        if (list.archivedAt() != null)
            throw ProblemException.conflict("list_archived", "The list is archived and takes no more tasks.");
        return ref(list);
    }

    /** In the order in which they are made. */
    List<TaskList> made() {
        return made;
    }

    private TaskList make(String name) {
        var like = inFile.get(ListName.folded(name));
        var list = like == null
                ? new TaskList(ids.next(), name, false, 0, null, 1, now, now)
                : whole(like, like.name().strip(), false);
        known.put(ListName.folded(name), list);
        made.add(list);
        return list;
    }

    /** With what a file may leave out. An archived one takes tasks as long as it comes itself. */
    private TaskList whole(TaskList like, String name, boolean isInbox) {
        return new TaskList(
                like.id() != null && (isInbox || taken.add(like.id())) ? like.id() : ids.next(),
                name,
                isInbox,
                0,
                isInbox ? null : like.archivedAt(),
                Math.clamp(like.version(), 1, 100_000_000),
                like.createdAt() == null ? now : like.createdAt(),
                like.updatedAt() == null ? now : like.updatedAt());
    }

    private static ListRef ref(TaskList list) {
        return new ListRef(list.id(), list.name());
    }
}
