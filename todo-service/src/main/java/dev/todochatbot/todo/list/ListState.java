package dev.todochatbot.todo.list;

import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What events say of a list, and what it is after them. */
final class ListState {

    private ListState() {}

    /** What a change can change. */
    static ObjectNode of(TaskList list) {
        return of(list.name(), list.archivedAt());
    }

    static ObjectNode of(String name, Instant archivedAt) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put("archivedAt", archivedAt == null ? null : archivedAt.toString());
    }

    /** All that it takes to bring it back. */
    static ObjectNode whole(TaskList list) {
        return of(list).put("createdAt", list.createdAt().toString()).put("version", list.version());
    }

    /** Of these fields the ones that differ in the other. */
    static ObjectNode differing(ObjectNode fields, ObjectNode other) {
        var differing = fields.deepCopy();
        differing.properties().removeIf(field -> field.getValue().equals(other.get(field.getKey())));
        return differing;
    }

    static Instant instant(JsonNode value) {
        return value.isTextual() ? Instant.parse(value.textValue()) : null;
    }
}
