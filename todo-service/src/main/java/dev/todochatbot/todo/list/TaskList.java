package dev.todochatbot.todo.list;

import java.time.Instant;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A list as every wire shows it.
 *
 * @param inbox whether it is the one that every owner has, and that cannot be renamed, archived or deleted
 * @param open how many tasks in it are open
 * @param archivedAt null while it takes tasks
 * @param version counts its changes; its ETag
 */
@RegisterForReflection(registerFullHierarchy = true)
public record TaskList(
        UUID id,
        String name,
        boolean inbox,
        long open,
        @Schema(nullable = true) Instant archivedAt,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    /** The same list, renamed or archived. */
    TaskList changed(String name, Instant archivedAt) {
        return new TaskList(id, name, inbox, open, archivedAt, version, createdAt, updatedAt);
    }
}
