package dev.todochatbot.todo.activity;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import dev.todochatbot.common.identity.Actor;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One change of one task, as the log keeps it and every wire shows it.
 *
 * @param id 1, 2, 3 … per owner, in the order of the commits
 * @param title of the task after the change
 * @param before the changed fields as they were; null where the task is new
 * @param after the changed fields as they are since
 * @param changeSet what was done together, and is undone together
 */
@RegisterForReflection(registerFullHierarchy = true)
public record Event(
        long id,
        Instant at,
        Actor actor,
        Action action,
        UUID taskId,
        int number,
        String title,
        @Schema(implementation = Object.class) JsonNode before,
        @Schema(implementation = Object.class) JsonNode after,
        UUID changeSet) {}
