package dev.todochatbot.todo.task.batch;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.todochatbot.common.problem.Problem;
import dev.todochatbot.todo.task.Task;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * Many changes in one request, in their order.
 *
 * @param atomic whether all or none of them take effect; null means each for itself
 */
record Batch(
        Boolean atomic,

        @NotNull @Size(min = 1, max = 200, message = "must be 1 to 200")
        List<@NotNull @Valid Operation> operations) {

    boolean allOrNone() {
        return Boolean.TRUE.equals(atomic);
    }

    /** What became of one of them: {@code task} as it is afterwards (not of a deletion), or the {@code problem}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @RegisterForReflection(registerFullHierarchy = true)
    record Result(int status, Task task, Problem problem) {}

    /** @param changeSet which all of them are in */
    @RegisterForReflection(registerFullHierarchy = true)
    record Results(List<Result> results, UUID changeSet) {}
}
