package dev.todochatbot.todo.activity;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import dev.todochatbot.common.identity.Actor;

/**
 * One change of one task, as the log keeps it and every wire shows it.
 *
 * @param id 1, 2, 3 … per owner, in the order of the commits
 * @param title of the task after the change
 * @param before the changed fields as they were; null where the task is new
 * @param after the changed fields as they are since
 * @param changeSet what was done together, and is undone together
 */
public record Event(
        long id,
        Instant at,
        Actor actor,
        Action action,
        UUID taskId,
        int number,
        String title,
        JsonNode before,
        JsonNode after,
        UUID changeSet) {}
