package dev.todochatbot.todo.activity;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import dev.todochatbot.common.identity.Actor;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One change of one task, of one list or of the trash, as the log keeps it and every wire shows it.
 *
 * @param id 1, 2, 3 … per owner, in the order of the commits
 * @param taskId null where it is about no task; then {@code number} and {@code title} are null too
 * @param title of the task after the change
 * @param list which list was changed, by its name after the change; null where it is about no list
 * @param before the changed fields as they were; null where the task or list is new
 * @param after the changed fields as they are since; null where the list is gone
 * @param changeSet what was done together, and is undone together
 */
@RegisterForReflection(registerFullHierarchy = true)
public record Event(
        long id,
        Instant at,
        Actor actor,
        Action action,
        @Schema(nullable = true) UUID taskId,
        @Schema(nullable = true) Integer number,
        @Schema(nullable = true) String title,
        @Schema(nullable = true) ListName list,
        @Schema(implementation = Object.class) JsonNode before,
        @Schema(implementation = Object.class) JsonNode after,
        UUID changeSet) {

    /** A list as it was called then. */
    @RegisterForReflection(registerFullHierarchy = true)
    public record ListName(UUID id, String name) {}
}
