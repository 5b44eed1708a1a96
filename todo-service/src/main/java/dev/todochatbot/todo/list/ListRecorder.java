package dev.todochatbot.todo.list;

import java.time.Instant;

import jakarta.inject.Singleton;

import dev.todochatbot.todo.activity.AccountEvents;
import dev.todochatbot.todo.activity.AccountEvents.Place;
import dev.todochatbot.todo.activity.Action;
import dev.todochatbot.todo.activity.Event.ListName;

/** Writes changes of lists with their events, in the present transaction and under the owner's lock. */
@Singleton
class ListRecorder {

    private final ListRepository lists;
    private final AccountEvents events;

    ListRecorder(ListRepository lists, AccountEvents events) {
        this.lists = lists;
        this.events = events;
    }

    /** A new list, or one that comes back. */
    void add(Place place, TaskList list) {
        add(place, list, place.at());
    }

    /** One that comes from elsewhere, as old as it was there. */
    void bring(Place place, TaskList list) {
        add(place, list, list.updatedAt());
    }

    private void add(Place place, TaskList list, Instant updatedAt) {
        lists.insert(place.owner(), list, updatedAt);
        var after = ListState.of(list);
        if (list.archivedAt() == null) after.remove("archivedAt");
        events.write(place, Action.LIST_CREATED, name(list), null, after);
    }

    /** Writes what differs; nothing, and no event, where nothing does. */
    boolean change(Place place, TaskList list, TaskList changed) {
        var before = ListState.differing(ListState.of(list), ListState.of(changed));
        if (before.isEmpty()) return false;
        lists.update(place.owner(), list.id(), changed.name(), changed.archivedAt(), place.at());
        var after = ListState.differing(ListState.of(changed), ListState.of(list));
        events.write(place, Action.LIST_UPDATED, name(changed), before, after);
        return true;
    }

    /** Its tasks have left before. */
    void remove(Place place, TaskList list) {
        lists.delete(place.owner(), list.id());
        events.write(place, Action.LIST_DELETED, name(list), ListState.whole(list), null);
    }

    private static ListName name(TaskList list) {
        return new ListName(list.id(), list.name());
    }
}
