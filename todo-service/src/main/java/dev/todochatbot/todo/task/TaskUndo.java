package dev.todochatbot.todo.task;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
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
import dev.todochatbot.todo.reminder.Reminders;

/** What undoing a change set does to tasks: first it is looked at, then it is done. All of it under the owner's lock. */
@Singleton
public class TaskUndo {

    private final TaskRepository tasks;
    private final ChangeRecorder changes;
    private final TaskJson json;
    private final Ids ids;

    TaskUndo(TaskRepository tasks, ChangeRecorder changes, TaskJson json, Ids ids) {
        this.tasks = tasks;
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

        private final List<Step> steps;
        private final List<Conflict> conflicts;

        private Plan(List<Step> steps, List<Conflict> conflicts) {
            this.steps = steps;
            this.conflicts = conflicts;
        }

        /** Tasks that the emptying of the trash has taken: what was done to them cannot be taken back. */
        public List<Conflict> lost() {
            return steps.stream()
                    .filter(Step::isLost)
                    .map(step -> step.conflict(List.of("deletedAt")))
                    .toList();
        }

        public List<Conflict> conflicts() {
            return conflicts;
        }
    }

    /**
     * @param events of the change set that are about tasks, in their order
     * @param lists those that the same undo brings back or changes back: tasks may go back into them
     */
    public Plan plan(UUID owner, List<Event> events, Set<UUID> lists, Instant now) {
        var reversals = events.stream()
                .collect(Collectors.groupingBy(Event::taskId, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(ofOneTask -> Reversal.of(ofOneTask, json, now))
                .toList();
        var present = tasks
                .lockAll(owner, reversals.stream().map(Reversal::taskId).toList())
                .stream()
                .collect(Collectors.toMap(Task::id, task -> task));
        var steps = reversals.stream()
                .map(reversal -> new Step(reversal, present.get(reversal.taskId())))
                .toList();
        return new Plan(
                steps,
                steps.stream()
                        .map(step -> conflict(owner, step, lists))
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** @return how many tasks it changed */
    public int apply(Plan plan, Origin origin, UUID undo, UUID undone, Instant now) {
        var zone = plan.steps.stream().anyMatch(Step::hasReminders) ? tasks.zone(origin.owner()) : ZoneOffset.UTC;
        return (int) plan.steps.stream()
                .filter(Step::changesSomething)
                .filter(step -> apply(step, origin, undo, undone, now.atZone(zone)))
                .count();
    }

    private boolean apply(Step step, Origin origin, UUID undo, UUID undone, ZonedDateTime now) {
        var back = reminded(step, json.with(step.present(), step.reversal().was()), now);
        return changes.changed(origin, step.reversal().action(), step.present(), back, now.toInstant(), undo, undone)
                        .action()
                != null;
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
        return json.with(back, Map.of("reminders", reminders));
    }

    private Conflict conflict(UUID owner, Step step, Set<UUID> lists) {
        if (step.present() == null || !step.changesSomething()) return null;
        var was = step.reversal().was();
        var fields = new ArrayList<>(step.reversal().conflicts(json.fields(step.present())));
        var list = was.path("list").path("id").asText(null);
        if (list != null
                && !lists.contains(UUID.fromString(list))
                && tasks.list(owner, list).isEmpty()) fields.add("list");
        if (fields.isEmpty()) fields.addAll(TaskRules.broken(json.with(step.present(), was), was));
        return fields.isEmpty() ? null : step.conflict(fields);
    }
}
