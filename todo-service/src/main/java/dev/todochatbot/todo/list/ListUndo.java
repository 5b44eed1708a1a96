package dev.todochatbot.todo.list;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import dev.todochatbot.todo.activity.AccountEvents.Place;
import dev.todochatbot.todo.activity.Event;
import dev.todochatbot.todo.task.undo.Conflict;
import dev.todochatbot.todo.task.write.Origin;
import dev.todochatbot.todo.task.write.TaskService;

/** What undoing a change set does to lists: first it is looked at, then it is done. All of it under the owner's lock. */
@Singleton
public class ListUndo {

    private final ListRepository lists;
    private final ListRecorder recorder;
    private final TaskService tasks;

    ListUndo(ListRepository lists, ListRecorder recorder, TaskService tasks) {
        this.lists = lists;
        this.recorder = recorder;
        this.tasks = tasks;
    }

    /** What is to be done, still undone. */
    public static final class Plan {

        private final List<ListReversal> reversals;
        private final List<Conflict> conflicts;

        private Plan(List<ListReversal> reversals, List<Conflict> conflicts) {
            this.reversals = reversals;
            this.conflicts = conflicts;
        }

        /** The lists that are back, or are no longer archived: tasks may go back into them. */
        public Set<UUID> open() {
            return reversals.stream()
                    .filter(ListReversal::opens)
                    .map(ListReversal::id)
                    .collect(Collectors.toSet());
        }

        public List<Conflict> conflicts() {
            return conflicts;
        }
    }

    /** @param events of the change set that are about lists, in their order */
    public Plan plan(UUID owner, List<Event> events) {
        var reversals = events.stream()
                .collect(Collectors.groupingBy(event -> event.list().id(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(ListReversal::of)
                .toList();
        var all = reversals.stream().map(ListReversal::id).toList();
        var conflicts = new ArrayList<Conflict>();
        for (var reversal : reversals) {
            var fields = conflicts(owner, reversal, all);
            if (!fields.isEmpty()) conflicts.add(Conflict.ofList(reversal.id(), reversal.name(), fields));
        }
        return new Plan(reversals, conflicts);
    }

    private List<String> conflicts(UUID owner, ListReversal reversal, List<UUID> all) {
        var fields = new ArrayList<String>();
        var present = lists.find(owner, reversal.id());
        if (reversal.comesBack() && present.isPresent()
                || (reversal.changesBack() || reversal.goes()) && present.isEmpty()) return List.of("deletedAt");
        if (reversal.comesBack() && lists.count(owner) >= ListService.MOST) fields.add("lists");
        if (reversal.changesBack() || reversal.goes()) {
            var values = ListState.of(present.get());
            reversal.left()
                    .propertyStream()
                    .filter(left -> reversal.goes() || reversal.was().has(left.getKey()))
                    .filter(left -> !left.getValue().equals(values.get(left.getKey())))
                    .forEach(left -> fields.add(left.getKey()));
        }
        var name = reversal.was().path("name");
        if (name.isTextual() && reversal.wasThere() && lists.isTaken(owner, name.textValue(), all)) fields.add("name");
        return fields.stream().distinct().toList();
    }

    /** @return how many lists it changed */
    public int bringBack(Plan plan, Origin origin, UUID undo, UUID undone, Instant now) {
        var place = new Place(origin.owner(), origin.actor(), undo, undone, now);
        var present = plan.reversals.stream()
                .filter(ListReversal::changesBack)
                .collect(Collectors.toMap(reversal -> reversal, reversal -> find(origin.owner(), reversal)));
        // Two that swapped their names would each meet the other's
        if (present.size() > 1) present.values().forEach(list -> lists.vacateName(origin.owner(), list.id()));
        present.forEach((reversal, list) -> recorder.change(place, list, reversal.changedBack(list)));
        var coming = plan.reversals.stream().filter(ListReversal::comesBack).toList();
        coming.forEach(reversal -> recorder.add(place, reversal.back()));
        return present.size() + coming.size();
    }

    /** Lists that the change set made, and that would take along what others have put into them since. */
    public List<Conflict> stillInUse(Plan plan, UUID owner) {
        return plan.reversals.stream()
                .filter(ListReversal::goes)
                .filter(reversal -> lists.holdsTasks(owner, reversal.id()))
                .map(reversal -> Conflict.ofList(reversal.id(), reversal.name(), List.of("tasks")))
                .toList();
    }

    /** @return how many lists it removed */
    public int remove(Plan plan, Origin origin, UUID undo, UUID undone, Instant now) {
        var place = new Place(origin.owner(), origin.actor(), undo, undone, now);
        var going = plan.reversals.stream().filter(ListReversal::goes).toList();
        for (var reversal : going) {
            // Only what is in the trash is still in it
            tasks.moveToInbox(new Origin(origin.owner(), origin.actor(), undo), reversal.id());
            recorder.remove(place, find(origin.owner(), reversal));
        }
        return going.size();
    }

    private TaskList find(UUID owner, ListReversal reversal) {
        return lists.find(owner, reversal.id()).orElseThrow();
    }
}
