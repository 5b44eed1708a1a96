package dev.todochatbot.todo.task.undo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import dev.todochatbot.common.ambient.Ids;
import dev.todochatbot.todo.activity.Event;
import dev.todochatbot.todo.activity.EventLog;
import dev.todochatbot.todo.reminder.Reminders;
import dev.todochatbot.todo.task.Task;
import dev.todochatbot.todo.task.TaskJson;
import dev.todochatbot.todo.task.TaskRules;
import dev.todochatbot.todo.task.wish.OwnerRepository;
import dev.todochatbot.todo.task.write.Origin;
import dev.todochatbot.todo.task.write.TaskLocks;
import dev.todochatbot.todo.task.write.TaskUpdates;

/** What undoing a change set does to tasks: first it is looked at, then it is done. All of it under the owner's lock. */
@Singleton
public class TaskUndo {

    /** So many tasks are in memory at once, and not many more than so much text: there are several copies of each. */
    private static final int MOST = 400;

    private static final int MOST_CHARACTERS = 500_000;

    private final TaskLocks tasks;
    private final OwnerRepository owners;
    private final EventLog log;
    private final TaskUpdates changes;
    private final TaskJson json;
    private final Ids ids;

    TaskUndo(TaskLocks tasks, OwnerRepository owners, EventLog log, TaskUpdates changes, TaskJson json, Ids ids) {
        this.tasks = tasks;
        this.owners = owners;
        this.log = log;
        this.changes = changes;
        this.json = json;
        this.ids = ids;
    }

    /** One task, as it is and as it goes back; {@code present} is null where it is gone for good. */
    private record Step(Reversal reversal, Task present) {

        boolean changesSomething() {
            return !reversal.was().isEmpty();
        }

        boolean hasReminders() {
            return reversal.was().has("reminders")
                    || present != null && !present.reminders().isEmpty();
        }

        boolean isLost() {
            return present == null && changesSomething();
        }

        Conflict conflict(List<String> fields) {
            var last = reversal.events().getLast();
            return present == null
                    ? Conflict.ofTask(last.taskId(), last.number(), last.title(), fields)
                    : Conflict.ofTask(present.id(), present.number(), present.title(), fields);
        }
    }

    /** What is to be done, still undone. */
    public static final class Plan {

        private final UUID undone;
        private final List<List<EventLog.Changed>> parts = new ArrayList<>();
        private final List<Conflict> lost = new ArrayList<>();
        private final List<Conflict> conflicts = new ArrayList<>();
        private List<Step> first;

        private Plan(UUID undone, List<EventLog.Changed> tasks) {
            this.undone = undone;
            var characters = 0L;
            for (var task : tasks) {
                characters += task.characters();
                if (parts.isEmpty() || parts.getLast().size() == MOST || characters > MOST_CHARACTERS) {
                    parts.add(new ArrayList<>());
                    characters = task.characters();
                }
                parts.getLast().add(task);
            }
        }

        /** Tasks that the emptying of the trash has taken: what was done to them cannot be taken back. */
        public List<Conflict> lost() {
            return lost;
        }

        public List<Conflict> conflicts() {
            return conflicts;
        }
    }

    /**
     * Looks at the tasks part by part, and keeps of them only what stands in the way.
     *
     * @param changed the tasks that the change set changed, in the order in which it came to them
     * @param lists those that the same undo brings back or changes back: tasks may go back into them
     */
    public Plan plan(UUID owner, UUID changeSet, List<EventLog.Changed> changed, Set<UUID> lists, Instant now) {
        var plan = new Plan(changeSet, changed);
        var open = new HashMap<String, Boolean>();
        for (var list : lists) open.put(list.toString(), true);
        for (var part : plan.parts) {
            var steps = steps(owner, changeSet, part, now);
            if (plan.first == null) plan.first = steps;
            for (var step : steps) {
                if (step.isLost()) plan.lost.add(step.conflict(List.of("deletedAt")));
                var conflict = conflict(owner, step, open);
                if (conflict != null) plan.conflicts.add(conflict);
            }
        }
        return plan;
    }

    /** What the tasks of a part were, are and shall be. */
    private List<Step> steps(UUID owner, UUID changeSet, List<EventLog.Changed> part, Instant now) {
        var present = tasks
                .lockAll(owner, part.stream().map(EventLog.Changed::task).toList())
                .stream()
                .collect(Collectors.toMap(Task::id, task -> task));
        return log.ofTasks(owner, changeSet, part).stream()
                .collect(Collectors.groupingBy(Event::taskId, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(ofOneTask -> Reversal.of(ofOneTask, json, now))
                .map(reversal -> new Step(reversal, present.get(reversal.taskId())))
                .toList();
    }

    /** @return how many tasks it changed */
    public int apply(Plan plan, Origin origin, UUID undo, Instant now) {
        var changed = 0;
        for (var part : plan.parts) {
            // The first one is still known: most have no other
            var steps = plan.first != null ? plan.first : steps(origin.owner(), plan.undone, part, now);
            plan.first = null;
            var zone = steps.stream().anyMatch(Step::hasReminders) ? owners.zone(origin.owner()) : ZoneOffset.UTC;
            var back = steps.stream()
                    .filter(Step::changesSomething)
                    .map(step -> back(step, now.atZone(zone)))
                    .toList();
            changed += changes.changed(origin, back, now, undo, plan.undone);
        }
        return changed;
    }

    private TaskUpdates.Wanted back(Step step, ZonedDateTime now) {
        var back = reminded(step, json.with(step.present(), step.reversal().was()), now);
        return new TaskUpdates.Wanted(step.reversal().action(), step.present(), back);
    }

    /** The task as it goes back, with reminders that do not come late. */
    private Task reminded(Step step, Task back, ZonedDateTime now) {
        if (back.reminders().isEmpty()) return back;
        var was = step.reversal().was();
        var present = step.present().reminders();
        var reminders = back.reminders();
        if (was.has("reminders")) {
            var left = json.reminders(step.reversal().left().get("reminders"));
            reminders = Reminders.backTo(reminders, left, present, ids);
        }
        var anotherDue = !Objects.equals(back.due(), step.present().due());
        reminders = was.has("status") || was.has("deletedAt")
                ? Reminders.passedOver(reminders, back.due(), now)
                : Reminders.settled(reminders, present, anotherDue, back.due(), now);
        return back.withReminders(reminders);
    }

    private Conflict conflict(UUID owner, Step step, Map<String, Boolean> open) {
        if (step.present() == null || !step.changesSomething()) return null;
        var was = step.reversal().was();
        var fields = new ArrayList<>(step.reversal().conflicts(json.fields(step.present())));
        var list = was.path("list").path("id").asText(null);
        if (list != null
                && !open.computeIfAbsent(list, id -> owners.list(owner, id).isPresent())) fields.add("list");
        if (fields.isEmpty()) fields.addAll(TaskRules.broken(json.with(step.present(), was), was));
        return fields.isEmpty() ? null : step.conflict(fields);
    }
}
