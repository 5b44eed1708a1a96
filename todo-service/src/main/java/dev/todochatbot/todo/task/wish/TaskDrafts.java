package dev.todochatbot.todo.task.wish;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.todochatbot.common.ambient.Ids;
import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.common.request.JsonBody;
import dev.todochatbot.todo.reminder.Reminders;
import dev.todochatbot.todo.task.Status;
import dev.todochatbot.todo.task.Subtask;
import dev.todochatbot.todo.task.Task;
import dev.todochatbot.todo.task.TaskBuilder;
import dev.todochatbot.when.Due;
import dev.todochatbot.when.Occurrences;
import dev.todochatbot.when.Recurrence;

/** Makes what a caller asked for into what will be stored: checks it, resolves words, and fills in what was left out. */
@Singleton
public class TaskDrafts {

    private final Ids ids;
    private final Validator validator;
    private final ObjectMapper json;
    private final JsonBody body;

    TaskDrafts(Ids ids, Validator validator, ObjectMapper json, JsonBody body) {
        this.ids = ids;
        this.validator = validator;
        this.json = json;
        this.body = body;
    }

    /** A new task, still without number, list and position. */
    public Task create(NewTask wish, ZonedDateTime now) {
        check(wish);
        var born = now.toInstant();
        var blank = TaskBuilder.builder()
                .id(ids.next())
                .status(Status.OPEN)
                .reminders(List.of())
                .subtasks(List.of())
                .position("")
                .version(1)
                .createdAt(born)
                .updatedAt(born)
                .build();
        var draft = revise(blank, wish, recurrence(wish, now), now);
        wish.checkDuration(draft.due());
        return draft;
    }

    /** A task as a merge patch leaves it; the list is not looked at. A recurrence that stays is not judged again. */
    public Task patch(Task task, TaskPatch patch, NewTask wish, ZonedDateTime now) {
        check(wish);
        var recurrence = patch.members().has("recurrence") ? recurrence(wish, now) : task.recurrence();
        if (recurrence != null && patch.members().has("due") && wish.due() instanceof NewDue.Resolved(Due.OnDay _))
            recurrence = recurrence.endingOnADay(now.getZone());
        var revised = revise(task, wish, recurrence, now);
        if (patch.members().hasNonNull("duration")) wish.checkDuration(revised.due());
        return revised;
    }

    /** The list that a patch moves to; null where it moves to none, or names none: that is refused when it is read. */
    public ListWish list(TaskPatch patch) {
        var list = patch.members().path("list");
        if (list.isNull()) return new ListWish(null);
        var named = list.isTextual() ? list.textValue().strip() : "";
        return validator.validateValue(NewTask.class, "list", named).isEmpty() ? new ListWish(named) : null;
    }

    /** What a caller would have asked for to get the task as a patch leaves it. */
    public NewTask merged(Task task, TaskPatch patch) {
        ObjectNode members = json.valueToTree(task);
        members.retain("title", "notes", "priority", "due", "tags", "reminders", "start", "duration", "subtasks");
        members.setAll(patch.members());
        var wish = body.read(members, NewTask.class);
        return patch.keepsTime() ? wish.due(atTheTimeOf(task.due(), wish.due())) : wish;
    }

    /** Another day of the same time and zone, where the task has a time and the wish has none. */
    private static NewDue atTheTimeOf(Due due, NewDue wish) {
        if (!(due instanceof Due.AtTime time) || !(wish instanceof NewDue.Resolved(Due.OnDay(var day)))) return wish;
        try {
            return new NewDue.Resolved(time.onDay(day));
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("due", e.getMessage());
        }
    }

    private void check(NewTask wish) {
        var violations = validator.validate(wish);
        if (!violations.isEmpty()) throw new ConstraintViolationException(violations);
    }

    private Task revise(Task task, NewTask wish, Recurrence recurrence, ZonedDateTime now) {
        var due = due(wish.due(), recurrence, now);
        var reminders = Reminders.wished(wish.reminders(), task.reminders(), ids);
        return task.with()
                .title(wish.title())
                .notes(wish.notes())
                .priority(wish.priority())
                .due(due)
                .tags(wish.tags())
                .recurrence(recurrence)
                .reminders(Objects.equals(due, task.due()) ? reminders : Reminders.forAnotherDue(reminders))
                .start(wish.startDay())
                .duration(wish.duration())
                .subtasks(wish.subtasks().stream()
                        .map(line -> subtask(line, task))
                        .toList())
                .build();
    }

    private static Recurrence recurrence(NewTask wish, ZonedDateTime now) {
        if (wish.recurrence() == null) return null;
        var said = wish.recurrence().read();
        var recurrence = wish.due() instanceof NewDue.Resolved(Due.AtTime _) ? said : said.endingOnADay(now.getZone());
        // A due may lie behind the last day of its rule, or before a rule that has begun
        var comes = wish.due() instanceof NewDue.Resolved(var due)
                && Occurrences.first(recurrence, due).isPresent();
        if (!comes) first(recurrence, now);
        return recurrence;
    }

    private static Due first(Recurrence recurrence, ZonedDateTime now) {
        return Occurrences.first(recurrence, new Due.OnDay(now.toLocalDate()))
                .orElseThrow(
                        () -> ProblemException.invalid("recurrence.rule", "must come at least once from today on"));
    }

    private static Due due(NewDue wish, Recurrence recurrence, ZonedDateTime now) {
        var due =
                switch (wish) {
                    case null -> null;
                    case NewDue.Resolved(var resolved) -> resolved;
                    case NewDue.InWords _ -> throw new IllegalStateException("TaskWords reads words, before");
                };
        return recurrence == null || due != null ? due : first(recurrence, now);
    }

    private Subtask subtask(NewSubtask line, Task task) {
        if (line.id() != null
                && task.subtasks().stream().noneMatch(known -> known.id().equals(line.id())))
            throw ProblemException.invalid("subtasks", "must only have ids that the task has");
        UUID id = line.id() != null ? line.id() : ids.next();
        return new Subtask(id, line.title(), Boolean.TRUE.equals(line.done()));
    }
}
