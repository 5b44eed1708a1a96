package dev.todochatbot.todo.transfer;

import java.util.List;
import java.util.UUID;

import dev.todochatbot.todo.transfer.row.Remark;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a file.
 *
 * @param imported how many tasks it brought
 * @param failed rows that did not come
 * @param warnings what rows that came have lost or changed
 * @param changeSet undoes all of it; null where nothing was written
 */
@RegisterForReflection(registerFullHierarchy = true)
record ImportReport(
        int imported,
        List<Remark> failed,
        List<Remark> warnings,
        @Schema(nullable = true) UUID changeSet) {}
