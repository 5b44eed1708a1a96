package dev.todochatbot.todo.task;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.todochatbot.common.problem.ProblemException;

/**
 * One change of a batch.
 *
 * @param id of the task; null where one is created
 * @param task what to create
 * @param patch what to update
 * @param before see {@link Move}
 * @param after see {@link Move}
 */
record Operation(@NotNull Op op, UUID id, NewTask task, TaskPatch patch, UUID before, UUID after) {

    enum Op {
        @JsonProperty("create")
        CREATE,
        @JsonProperty("update")
        UPDATE,
        @JsonProperty("complete")
        COMPLETE,
        @JsonProperty("reopen")
        REOPEN,
        @JsonProperty("delete")
        DELETE,
        @JsonProperty("restore")
        RESTORE,
        @JsonProperty("move")
        MOVE
    }

    /** The HTTP status that the same change has on its own. */
    int status() {
        return switch (op) {
            case CREATE -> 201;
            case DELETE -> 204;
            default -> 200;
        };
    }

    Change apply(TaskService tasks, Origin origin) {
        if (op == Op.CREATE) return tasks.create(origin, given("task", task));
        var ref = TaskRef.of(given("id", id));
        return switch (op) {
            case UPDATE -> tasks.update(origin, ref, Expected.ANY, given("patch", patch));
            case COMPLETE -> tasks.complete(origin, ref, Expected.ANY);
            case REOPEN -> tasks.reopen(origin, ref, Expected.ANY);
            case DELETE -> tasks.delete(origin, ref, Expected.ANY);
            case RESTORE -> tasks.restore(origin, ref, Expected.ANY);
            default -> tasks.move(origin, ref, Expected.ANY, move());
        };
    }

    Operation with(NewTask otherTask, TaskPatch otherPatch) {
        return new Operation(op, id, otherTask, otherPatch, before, after);
    }

    private Move move() {
        if ((before == null) == (after == null))
            throw ProblemException.invalid("before", "must be given, or after, and not both");
        return new Move(before, after);
    }

    private <T> T given(String field, T value) {
        if (value == null) throw ProblemException.invalid(field, "must be given");
        return value;
    }
}
