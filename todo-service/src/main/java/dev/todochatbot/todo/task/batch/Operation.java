package dev.todochatbot.todo.task.batch;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.todo.task.TaskRef;
import dev.todochatbot.todo.task.wish.NewTask;
import dev.todochatbot.todo.task.wish.TaskPatch;
import dev.todochatbot.todo.task.wish.TaskWords;
import dev.todochatbot.todo.task.write.Change;
import dev.todochatbot.todo.task.write.Expected;
import dev.todochatbot.todo.task.write.Move;
import dev.todochatbot.todo.task.write.Origin;
import dev.todochatbot.todo.task.write.TaskService;

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
        if (op == Op.CREATE) return tasks.create(origin, given("task", task), null);
        var ref = TaskRef.of(given("id", id));
        return switch (op) {
            case UPDATE -> tasks.update(origin, ref, Expected.ANY, given("patch", patch), null);
            case COMPLETE -> tasks.complete(origin, ref, Expected.ANY, null);
            case REOPEN -> tasks.reopen(origin, ref, Expected.ANY, null);
            case DELETE -> tasks.delete(origin, ref, Expected.ANY, null);
            case RESTORE -> tasks.restore(origin, ref, Expected.ANY, null);
            default -> tasks.move(origin, ref, Expected.ANY, move(), null);
        };
    }

    /** The same with its words read; what it does not need is left alone. */
    Operation read(TaskWords.Reader words) {
        return switch (op) {
            case CREATE -> task == null ? this : with(words.read(task), patch);
            case UPDATE -> patch == null ? this : with(task, words.read(patch));
            default -> this;
        };
    }

    private Operation with(NewTask otherTask, TaskPatch otherPatch) {
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
