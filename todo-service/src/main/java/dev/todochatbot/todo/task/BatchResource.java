package dev.todochatbot.todo.task;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.todochatbot.common.ambient.Ids;
import dev.todochatbot.common.idempotency.Answer;
import dev.todochatbot.common.idempotency.Idempotency;
import dev.todochatbot.common.identity.Caller;
import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.common.problem.Problems;
import dev.todochatbot.todo.task.Batch.Result;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Many changes in one transaction. */
@Path("/api/v1/tasks/batch")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("tasks:write")
class BatchResource {

    private final TaskService tasks;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Ids ids;

    BatchResource(TaskService tasks, Idempotency idempotency, Caller caller, Ids ids) {
        this.tasks = tasks;
        this.idempotency = idempotency;
        this.caller = caller;
        this.ids = ids;
    }

    @POST
    @Transactional
    @APIResponseSchema(Batch.Results.class)
    public Response run(@NotNull @Valid Batch batch) {
        return idempotency.once(caller.accountId(), batch, () -> Answer.ok(apply(batch)));
    }

    private Batch.Results apply(Batch batch) {
        var changeSet = caller.changeSet().orElseGet(ids::next);
        var origin = new Origin(caller.accountId(), caller.actor(), changeSet);
        var results = batch.operations().stream()
                .map(operation -> apply(operation, origin))
                .toList();
        if (batch.isAtomic() && results.stream().anyMatch(result -> result.problem() != null))
            throw new ProblemException(422, "batch_failed", "Some of the changes failed, so that none was made.")
                    .with("results", results)
                    .with("changeSet", changeSet);
        return new Batch.Results(results, changeSet);
    }

    private Result apply(Operation operation, Origin origin) {
        try {
            var task = operation.apply(tasks, origin).task();
            return new Result(operation.status(), operation.status() == 204 ? null : task, null);
        } catch (ProblemException | ConstraintViolationException e) {
            var problem = Problems.of(e);
            return new Result(problem.status(), null, problem);
        }
    }
}
