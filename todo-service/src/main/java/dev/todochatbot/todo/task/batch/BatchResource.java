package dev.todochatbot.todo.task.batch;

import java.util.List;
import java.util.function.Function;

import jakarta.annotation.security.RolesAllowed;
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
import dev.todochatbot.todo.task.batch.Batch.Result;
import dev.todochatbot.todo.task.wish.TaskWords;
import dev.todochatbot.todo.task.write.Origin;
import dev.todochatbot.todo.task.write.TaskService;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Many changes in one transaction. */
@Path("/api/v1/tasks/batch")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("tasks:write")
class BatchResource {

    private final TaskService tasks;
    private final TaskWords words;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Ids ids;

    BatchResource(TaskService tasks, TaskWords words, Idempotency idempotency, Caller caller, Ids ids) {
        this.tasks = tasks;
        this.words = words;
        this.idempotency = idempotency;
        this.caller = caller;
        this.ids = ids;
    }

    @POST
    @APIResponseSchema(Batch.Results.class)
    public Response run(@NotNull @Valid Batch batch) {
        var reader = words.of(caller.accountId());
        var changes = batch.operations().stream()
                .map(operation -> change(operation, reader))
                .toList();
        return QuarkusTransaction.joiningExisting()
                .call(() -> idempotency.once(caller.accountId(), batch, () -> Answer.ok(apply(batch, changes))));
    }

    /** One operation with its words read, or what was not understood. */
    private Function<Origin, Result> change(Operation operation, TaskWords.Reader reader) {
        try {
            var read = operation.read(reader);
            return origin -> apply(read, origin);
        } catch (ProblemException | ConstraintViolationException e) {
            return _ -> refused(e);
        }
    }

    private Batch.Results apply(Batch batch, List<Function<Origin, Result>> changes) {
        var changeSet = caller.changeSet().orElseGet(ids::next);
        var origin = new Origin(caller.accountId(), caller.actor(), changeSet);
        var results = changes.stream().map(change -> change.apply(origin)).toList();
        if (batch.allOrNone() && results.stream().anyMatch(result -> result.problem() != null))
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
            return refused(e);
        }
    }

    private static Result refused(RuntimeException failure) {
        var problem = Problems.of(failure);
        return new Result(problem.status(), null, problem);
    }
}
