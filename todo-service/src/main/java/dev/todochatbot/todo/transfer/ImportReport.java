package dev.todochatbot.todo.transfer;

import java.util.List;
import java.util.UUID;

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
        @Schema(nullable = true) UUID changeSet) {

    /** @param row the line of the spreadsheet, whose header is 1; in JSON the place in {@code tasks}, from 1 */
    record Remark(int row, String message) implements Comparable<Remark> {
        @Override
        public int compareTo(Remark other) {
            return Integer.compare(row, other.row);
        }
    }
}
