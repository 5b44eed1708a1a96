package dev.todochatbot.todo.transfer.row;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.todochatbot.common.ambient.Ids;
import dev.todochatbot.common.problem.FieldError;
import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.todo.reminder.Reminder;
import dev.todochatbot.todo.reminder.Reminders;
import dev.todochatbot.todo.task.Subtask;
import dev.todochatbot.todo.task.wish.NewDue;
import dev.todochatbot.todo.task.wish.NewTask;
import dev.todochatbot.todo.task.wish.TaskWords;
import dev.todochatbot.when.Due;
import dev.todochatbot.when.Occurrences;
import dev.todochatbot.when.Recurrence;

/** Reads one task of a file; every format comes here as JSON. */
@Singleton
public class RowReader {

    private final CheckedJson json;
    private final Ids ids;

    RowReader(CheckedJson json, Ids ids) {
        this.json = json;
        this.ids = ids;
    }

    /**
     * @param said a task as reads show it, or as it is made; what is missing is as in a new one
     * @throws ProblemException 400 naming all that is wrong
     */
    Arrival read(int row, ObjectNode said, TaskWords.Reader words) {
        var own = said.deepCopy();
        if (own.path("list").isObject()) own.set("list", own.get("list").get("name"));
        var state = own.objectNode();
        for (var member : TaskState.MEMBERS) if (own.has(member)) state.set(member, own.remove(member));
        var wish = wish(own, state, words);
        var recurrence = recurrence(wish);
        var due = due(wish, recurrence, words);
        wish.checkDuration(due);
        var known = json.read(state, TaskState.class);
        return new Arrival(row, wish, due, recurrence, reminders(wish, due, known, words), subtasks(wish), known);
    }

    private NewTask wish(ObjectNode own, ObjectNode state, TaskWords.Reader words) {
        try {
            return words.read(json.read(own, NewTask.class));
        } catch (ProblemException e) {
            throw alsoOfTheState(e, state);
        }
    }

    private ProblemException alsoOfTheState(ProblemException refusal, ObjectNode state) {
        try {
            json.read(state, TaskState.class);
            return refusal;
        } catch (ProblemException e) {
            var all = new ArrayList<FieldError>(refusal.problem().errors());
            all.addAll(e.problem().errors());
            return ProblemException.invalid(all);
        }
    }

    private static Recurrence recurrence(NewTask wish) {
        var said = wish.recurrence();
        return said == null ? null : new Recurrence(said.rule(), said.from());
    }

    /** A rule without a due begins at its first occurrence from today on. */
    private static Due due(NewTask wish, Recurrence recurrence, TaskWords.Reader words) {
        if (wish.due() instanceof NewDue.Resolved(var due)) return due;
        if (recurrence == null) return null;
        return Occurrences.first(recurrence, new Due.OnDay(words.now().toLocalDate()))
                .orElse(null);
    }

    /** Those of an open task that should have come by now do not come late. */
    private List<Reminder> reminders(NewTask wish, Due due, TaskState state, TaskWords.Reader words) {
        if (wish.reminders().isEmpty()) return List.of();
        var reminders = Reminders.arriving(wish.reminders(), ids);
        return state.isDone() ? reminders : Reminders.passedOver(reminders, due, words.now());
    }

    private List<Subtask> subtasks(NewTask wish) {
        var taken = new HashSet<UUID>();
        return wish.subtasks().stream()
                .map(line -> {
                    var id = line.id() != null && taken.add(line.id()) ? line.id() : ids.next();
                    return new Subtask(id, line.title(), Boolean.TRUE.equals(line.done()));
                })
                .toList();
    }
}
