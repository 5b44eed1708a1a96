package dev.todochatbot.todo.list;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.todochatbot.todo.activity.Action;
import dev.todochatbot.todo.activity.Event;

/**
 * What a change set did to one list, seen from its end.
 *
 * @param name it had in the end
 * @param wasThere before the change set
 * @param isThere after it
 * @param left the values it left
 * @param was what goes back: the values from before it; of a list that it deleted all of them
 */
record ListReversal(UUID id, String name, boolean wasThere, boolean isThere, ObjectNode left, ObjectNode was) {

    static ListReversal of(List<Event> events) {
        var left = JsonNodeFactory.instance.objectNode();
        var was = left.objectNode();
        for (var event : events) {
            if (event.after() != null) left.setAll((ObjectNode) event.after());
            if (event.before() != null)
                event.before().properties().forEach(field -> was.putIfAbsent(field.getKey(), field.getValue()));
        }
        var last = events.getLast();
        var isThere = last.action() != Action.LIST_DELETED;
        // What it changed and changed back is none of its traces
        if (isThere) was.properties().removeIf(field -> field.getValue().equals(left.get(field.getKey())));
        return new ListReversal(
                last.list().id(),
                last.list().name(),
                events.getFirst().action() != Action.LIST_CREATED,
                isThere,
                left,
                was);
    }

    boolean comesBack() {
        return wasThere && !isThere;
    }

    boolean changesBack() {
        return wasThere && isThere && !was.isEmpty();
    }

    /** Whether tasks may go back into it, whatever it is now. */
    boolean opens() {
        return comesBack() || changesBack() && was.has("archivedAt");
    }

    boolean goes() {
        return !wasThere && isThere;
    }

    TaskList changedBack(TaskList list) {
        return list.changed(
                was.path("name").asText(list.name()),
                was.has("archivedAt") ? ListState.instant(was.get("archivedAt")) : list.archivedAt());
    }

    /** The list that was deleted; its version goes on, so that nobody takes it for an older one. */
    TaskList back() {
        var created = ListState.instant(was.get("createdAt"));
        var version = was.path("version").asInt() + 1;
        return new TaskList(
                id,
                was.path("name").asText(),
                false,
                0,
                ListState.instant(was.path("archivedAt")),
                version,
                created,
                created);
    }
}
