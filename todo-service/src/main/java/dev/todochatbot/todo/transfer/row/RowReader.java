package dev.todochatbot.todo.transfer.row;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
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
    private final ObjectReader wishes;
    private final ObjectWriter small;

    RowReader(CheckedJson json, Ids ids, ObjectMapper mapper) {
        this.json = json;
        this.ids = ids;
        this.wishes = mapper.readerFor(NewTask.class);
        this.small = mapper.copy()
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_EMPTY)
                .writerFor(NewTask.class);
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
        var due = due(wish, recurrence(wish), words);
        wish.checkDuration(due);
        return new Arrival(row, due, json.read(state, TaskState.class), folded(wish));
    }

    private byte[] folded(NewTask wish) {
        try {
            return small.writeValueAsBytes(wish);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was read, with ids for what has none. */
    Unfolded unfolded(Arrival arrival, TaskWords.Reader words) {
        try {
            NewTask wish = wishes.readValue(arrival.wish());
            return new Unfolded(wish, recurrence(wish), reminders(wish, arrival, words), subtasks(wish));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
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
    private List<Reminder> reminders(NewTask wish, Arrival arrival, TaskWords.Reader words) {
        if (wish.reminders().isEmpty()) return List.of();
        var reminders = Reminders.arriving(wish.reminders(), ids);
        return arrival.state().isDone() ? reminders : Reminders.passedOver(reminders, arrival.due(), words.now());
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
