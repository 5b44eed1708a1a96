package dev.todochatbot.todo.mcp;

import java.util.Set;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.common.request.JsonBody;
import dev.todochatbot.todo.task.wish.NewDue;
import dev.todochatbot.todo.task.wish.NewTask;
import dev.todochatbot.todo.task.wish.TaskPatch;

/** What the task service is asked for, of the arguments of a tool: models send null for what they leave out. */
@Singleton
class TaskWishes {

    private static final Set<String> REMOVABLE = Set.of("due", "recurrence", "start", "duration");

    private final UserTime time;
    private final JsonBody body;
    private final ObjectMapper json;

    TaskWishes(UserTime time, JsonBody body, ObjectMapper json) {
        this.time = time;
        this.body = body;
        this.json = json;
    }

    /** @param arguments of {@code add_task}, checked */
    NewTask task(ObjectNode arguments) {
        var members = json.createObjectNode();
        arguments.properties().forEach(argument -> {
            var value = argument.getValue();
            if (!(REMOVABLE.contains(argument.getKey()) ? isNothing(value) : value.isNull()))
                members.set(argument.getKey(), value);
        });
        return body.read(resolved(members), NewTask.class);
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
        return new TaskPatch(resolved(members));
    }

    /** The same, with what REST only takes in ISO. */
    private ObjectNode resolved(ObjectNode members) {
        if (members.hasNonNull("recurrence")) repeat(members);
        if (members.path("duration").isTextual())
            members.put(
                    "duration",
                    time.duration("duration", members.get("duration").textValue()));
        if (members.path("reminders") instanceof ArrayNode reminders) {
            var read = members.putArray("reminders");
            for (var reminder : reminders) read.add(reminder(reminder, "reminders[%d].".formatted(read.size())));
        }
        if (members.path("subtasks") instanceof ArrayNode subtasks) {
            var read = members.putArray("subtasks");
            for (var line : subtasks)
                read.add(line.isTextual() ? json.createObjectNode().set("title", line) : line);
        }
        return members;
    }

    /** A repetition may say when it begins, and how long it takes. */
    private void repeat(ObjectNode members) {
        var repetition = time.repetition(members.get("recurrence"), members.get("due"));
        members.set("recurrence", json.valueToTree(repetition.recurrence()));
        if (repetition.due() == null) return;
        members.set("due", repetition.due());
        if (repetition.duration() != null && !members.has("duration"))
            members.put("duration", repetition.duration().toString());
    }

    private JsonNode reminder(JsonNode said, String place) {
        if (!(said instanceof ObjectNode reminder)) return said;
        var read = reminder.deepCopy();
        if (read.path("at").isTextual())
            read.put("at", time.instant(place + "at", read.get("at").textValue()));
        if (read.path("before").isTextual())
            read.put(
                    "before", time.duration(place + "before", read.get("before").textValue()));
        return read;
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
