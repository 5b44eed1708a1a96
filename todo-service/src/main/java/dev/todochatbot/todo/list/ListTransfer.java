package dev.todochatbot.todo.list;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import dev.todochatbot.common.paging.PageRequest;
import dev.todochatbot.todo.activity.AccountEvents.Place;
import dev.todochatbot.todo.task.write.Origin;

/**
 * Lists that leave for another account, or come whole from one. Writes in the transaction of the caller, who holds the
 * owner's lock.
 */
@Singleton
public class ListTransfer {

    /** How many an owner may have. */
    public static final int MOST = ListService.MOST;

    private final ListRepository lists;
    private final ListRecorder recorder;

    ListTransfer(ListRepository lists, ListRecorder recorder) {
        this.lists = lists;
        this.recorder = recorder;
    }

    /** The Inbox first, then by name; archived ones, too. */
    public List<TaskList> all(UUID owner) {
        return lists.page(owner, new PageRequest(MOST, null)).items();
    }

    /**
     * Makes a list with its age and version.
     *
     * @param origin joins the change set that all of it is
     * @param list of a name that the owner does not have yet
     */
    public void bring(Origin origin, TaskList list, Instant now) {
        recorder.bring(new Place(origin.owner(), origin.actor(), origin.joins(), null, now), list);
    }

    /** Lets the Inbox of an owner who never had a task be the one that the tasks come from. */
    public void adoptInbox(UUID owner, TaskList inbox) {
        lists.replaceInbox(owner, inbox);
    }
}
