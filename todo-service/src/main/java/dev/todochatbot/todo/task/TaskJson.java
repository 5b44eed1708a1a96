package dev.todochatbot.todo.task;

import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.todochatbot.todo.priority.Priority;
import dev.todochatbot.todo.reminder.Reminder;

/** Takes tasks apart into their fields and puts them together again, in the form of the wire. */
@Singleton
public class TaskJson {

    /** What a change can change; the rest of a task follows from it or never changes. */
    public static final List<String> FIELDS = List.of(
            "title",
            "notes",
            "status",
            "completedAt",
            "priority",
            "due",
            "tags",
            "list",
            "recurrence",
            "reminders",
            "start",
            "duration",
            "subtasks",
            "position",
            "deletedAt");

    private final ObjectMapper json;

    TaskJson(ObjectMapper json) {
        this.json = json;
    }

    public ObjectNode fields(Task task) {
        ObjectNode all = json.valueToTree(task);
        return all.retain(FIELDS);
    }

    /** The same task with some fields set to what an event says: an event is JSON. */
    public Task with(Task task, ObjectNode values) {
        ObjectNode all = json.valueToTree(task);
        all.setAll(values);
        try {
            return json.treeToValue(all, Task.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public Difference difference(Task before, Task after) {
        var old = fields(before);
        var now = fields(after);
        for (var field : FIELDS)
            if (old.path(field).equals(now.path(field))) {
                old.remove(field);
                now.remove(field);
            }
        return new Difference(old, now);
    }

    /** What a creation says of a task: what differs from {@link #blank}. Where it stands was not asked for. */
    public ObjectNode given(Task task) {
        var given = json.createObjectNode().put("title", task.title());
        if (!task.notes().isEmpty()) given.put("notes", task.notes());
        if (task.status() != Status.OPEN) given.put("status", task.status().word());
        if (task.completedAt() != null) given.set("completedAt", json.valueToTree(task.completedAt()));
        if (task.priority() != Priority.NONE) given.set("priority", json.valueToTree(task.priority()));
        if (task.due() != null) given.set("due", json.valueToTree(task.due()));
        if (!task.tags().isEmpty()) given.set("tags", json.valueToTree(task.tags()));
        given.set("list", json.valueToTree(task.list()));
        if (task.recurrence() != null) given.set("recurrence", json.valueToTree(task.recurrence()));
        if (!task.reminders().isEmpty()) given.set("reminders", array(task.reminders()));
        if (task.start() != null) given.set("start", json.valueToTree(task.start()));
        if (task.duration() != null) given.set("duration", json.valueToTree(task.duration()));
        if (!task.subtasks().isEmpty()) given.set("subtasks", array(task.subtasks()));
        if (task.deletedAt() != null) given.set("deletedAt", json.valueToTree(task.deletedAt()));
        return given;
    }

    /** The fields of a task of which only the title was given. */
    public ObjectNode blank() {
        return json.createObjectNode()
                .put("notes", "")
                .put("status", "open")
                .putNull("completedAt")
                .put("priority", "none")
                .putNull("due")
                .putNull("recurrence")
                .putNull("start")
                .putNull("duration")
                .putNull("deletedAt")
                .setAll(Map.of(
                        "tags", json.createArrayNode(),
                        "reminders", json.createArrayNode(),
                        "subtasks", json.createArrayNode()));
    }

    public <T> T read(String text, Class<T> type) {
        try {
            return text == null ? null : json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Most have none. */
    public ArrayNode array(List<?> values) {
        return values.isEmpty() ? json.createArrayNode() : json.valueToTree(values);
    }

    public List<Reminder> reminders(JsonNode array) {
        return json.convertValue(array, new TypeReference<>() {});
    }

    public String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** JSON's null for null. */
    public JsonNode node(Object value) {
        return json.valueToTree(value);
    }

    public ObjectNode tree(Object value) {
        return json.valueToTree(value);
    }
}
