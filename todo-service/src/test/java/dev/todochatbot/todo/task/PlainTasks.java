package dev.todochatbot.todo.task;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.todochatbot.todo.priority.Priority;

/** Tasks without a service and a database around them. */
public final class PlainTasks {

    public static final Instant BORN = Instant.parse("2026-11-01T08:00:00Z");

    private PlainTasks() {}

    public static ObjectMapper mapper() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .build();
    }

    public static TaskJson json() {
        return new TaskJson(mapper());
    }

    /** An open task with nothing but a title, and these fields. */
    public static Task task(Map<String, ?> fields) {
        var blank = new Task(
                UUID.randomUUID(),
                1,
                "Pay",
                "",
                Status.OPEN,
                null,
                Priority.NONE,
                null,
                List.of(),
                new ListRef(UUID.randomUUID(), "Inbox"),
                null,
                List.of(),
                null,
                null,
                List.of(),
                "i",
                7,
                BORN,
                BORN,
                null);
        ObjectNode values = mapper().valueToTree(fields);
        return json().with(blank, values);
    }
}
