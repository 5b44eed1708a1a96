package dev.todochatbot.todo.task.undo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.todochatbot.todo.activity.Action;
import dev.todochatbot.todo.activity.Event;
import dev.todochatbot.todo.task.TaskJson;

/**
 * What a change set did to one task, seen from its end.
 *
 * @param left the values it left
 * @param was what goes back: the values from before it. What it made goes to the trash
 * @param events of this task, in their order; never empty
 */
record Reversal(ObjectNode left, ObjectNode was, List<Event> events) {

    static Reversal of(List<Event> events, TaskJson json, Instant now) {
        var made = events.getFirst().action() == Action.CREATED;
        var left = made ? json.blank() : json.tree(Map.of());
        var was = left.objectNode();
        for (var event : events) {
            left.setAll((ObjectNode) event.after());
            if (event.before() != null)
                event.before().properties().forEach(field -> was.putIfAbsent(field.getKey(), field.getValue()));
        }
        if (!made) {
            // What it changed and changed back is none of its traces
            was.properties().removeIf(field -> field.getValue().equals(left.get(field.getKey())));
            left.retain(was.propertyStream().map(Map.Entry::getKey).toList());
        } else {
            was.removeAll();
            if (left.path("deletedAt").isNull()) was.put("deletedAt", now.toString());
        }
        return new Reversal(left, was, events);
    }

    /** The fields that are no longer as the change set left them. */
    List<String> conflicts(ObjectNode present) {
        var fields = new ArrayList<String>();
        if (was.isEmpty()) return fields;
        for (var field : left.properties())
            if (!comparable(field.getKey(), field.getValue())
                    .equals(comparable(field.getKey(), present.path(field.getKey())))) fields.add(field.getKey());
        return fields;
    }

    /** A list may have been renamed, and a rule may be put into other words: neither is a change of the task. */
    private static JsonNode comparable(String field, JsonNode value) {
        return switch (field) {
            case "list" -> value.path("id");
            // Which they are; what came of them since is nobody's change
            case "reminders" -> said(value);
            case "recurrence" -> value.isObject() ? ((ObjectNode) value.deepCopy()).without("text") : value;
            default -> value;
        };
    }

    private static JsonNode said(JsonNode reminders) {
        var said = JsonNodeFactory.instance.arrayNode();
        for (var one : reminders) said.add(((ObjectNode) one.deepCopy()).retain("at", "before"));
        return said;
    }

    UUID taskId() {
        return events.getFirst().taskId();
    }

    /** What it is called to take all this back. */
    Action action() {
        if (was.has("deletedAt")) return was.get("deletedAt").isNull() ? Action.RESTORED : Action.DELETED;
        if (was.has("status")) return was.get("status").asText().equals("done") ? Action.COMPLETED : Action.REOPENED;
        return switch (events.getLast().action()) {
            case COMPLETED -> Action.REOPENED; // of an occurrence: the task stayed open
            case REOPENED -> Action.COMPLETED;
            case MOVED -> Action.MOVED;
            default -> Action.UPDATED;
        };
    }
}
