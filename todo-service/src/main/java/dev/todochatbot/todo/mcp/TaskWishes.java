package dev.todochatbot.todo.mcp;

import java.util.Set;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.todo.task.NewDue;
import dev.todochatbot.todo.task.NewTask;
import dev.todochatbot.todo.task.TaskPatch;

/** What the task service is asked for, of the arguments of a tool: models send null for what they leave out. */
@Singleton
class TaskWishes {

    private static final Set<String> REMOVABLE = Set.of("due", "recurrence");

    private final UserTime time;
    private final ObjectMapper json;

    TaskWishes(UserTime time, ObjectMapper json) {
        this.time = time;
        this.json = json;
    }

    NewTask task(AddTask wish) {
        var repetition = isNothing(wish.recurrence()) ? null : time.repetition(wish.recurrence());
        var due = wish.due() instanceof NewDue.InWords(var text) && isNothing(text) ? null : wish.due();
        if (due == null && repetition != null && repetition.due() != null) {
            due = new NewDue.Resolved(repetition.due());
        }
        return new NewTask(
                wish.title(),
                wish.notes(),
                wish.priority(),
                due,
                wish.tags(),
                wish.list(),
                repetition == null ? null : repetition.recurrence(),
                null,
                null);
    }

    /** @param arguments of {@code update_task}, checked */
    TaskPatch patch(ObjectNode arguments) {
        var members = json.createObjectNode();
        arguments.properties().forEach(argument -> {
            var field = argument.getKey();
            var value = argument.getValue();
            if (REMOVABLE.contains(field) && isNothing(value)) {
                members.putNull(field);
            } else if (!field.equals("task") && !value.isNull()) {
                members.set(field, value);
            }
        });
        if (members.hasNonNull("recurrence")) {
            var repetition = time.repetition(members.get("recurrence"));
            members.set("recurrence", json.valueToTree(repetition.recurrence()));
            if (repetition.due() != null && !members.has("due")) {
                members.set("due", json.valueToTree(repetition.due()));
            }
        }
        return new TaskPatch(members);
    }

    /**
     * @param due of {@code reschedule_task}: another one, in no way none
     * @throws ProblemException where there is none
     */
    TaskPatch move(NewDue due) {
        if (due == null) throw ProblemException.invalid("due", "must not be null");
        if (due instanceof NewDue.InWords(var text) && isNothing(text))
            throw ProblemException.invalid("due", "must be a day or a time; update_task takes a due away");
        return new TaskPatch(json.createObjectNode().set("due", json.valueToTree(due))).keepingTime();
    }

    private static boolean isNothing(JsonNode value) {
        return value == null || value.isNull() || value.isTextual() && isNothing(value.textValue());
    }

    private static boolean isNothing(String value) {
        return value.isBlank() || value.strip().equalsIgnoreCase("none");
    }
}
