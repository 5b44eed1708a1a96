package dev.todochatbot.todo.task.write;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.todochatbot.todo.activity.Action;
import dev.todochatbot.todo.task.Task;

/** What an event says of a change, as columns of the table {@code event}; without the values, and the id that it gets when written. */
final class EventEntry {

    private EventEntry() {}

    static ObjectNode of(Origin origin, Action action, Task task, UUID changeSet, Instant at) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("at", at.toString())
                .put("actor_kind", origin.actor().kind().word())
                .put("actor_name", origin.actor().name())
                .put("action", action.word())
                .put("task_id", task.id().toString())
                .put("number", task.number())
                .put("title", task.title())
                .put("change_set", changeSet.toString());
    }
}
