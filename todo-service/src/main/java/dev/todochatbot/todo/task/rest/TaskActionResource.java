package dev.todochatbot.todo.task.rest;

import java.util.UUID;
import java.util.function.Function;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.todochatbot.common.idempotency.Idempotency;
import dev.todochatbot.common.idempotency.Once;
import dev.todochatbot.common.identity.Caller;
import dev.todochatbot.todo.task.Task;
import dev.todochatbot.todo.task.TaskRef;
import dev.todochatbot.todo.task.write.Change;
import dev.todochatbot.todo.task.write.Move;
import dev.todochatbot.todo.task.write.Origin;
import dev.todochatbot.todo.task.write.TaskService;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** What can be done to a task beside changing its fields; each answers with the task as it is afterwards. */
@Path("/api/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("tasks:write")
class TaskActionResource {

    private final TaskService tasks;
    private final Idempotency idempotency;
    private final Caller caller;

    TaskActionResource(TaskService tasks, Idempotency idempotency, Caller caller) {
        this.tasks = tasks;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/complete")
    @APIResponseSchema(Task.class)
    public Response complete(UUID id, @HeaderParam("If-Match") String expected) {
        return once(null, once -> tasks.complete(Origin.of(caller), TaskRef.of(id), ETags.expected(expected), once));
    }

    @POST
    @Path("/{id}/reopen")
    @APIResponseSchema(Task.class)
    public Response reopen(UUID id, @HeaderParam("If-Match") String expected) {
        return once(null, once -> tasks.reopen(Origin.of(caller), TaskRef.of(id), ETags.expected(expected), once));
    }

    @POST
    @Path("/{id}/restore")
    @APIResponseSchema(Task.class)
    public Response restore(UUID id, @HeaderParam("If-Match") String expected) {
        return once(null, once -> tasks.restore(Origin.of(caller), TaskRef.of(id), ETags.expected(expected), once));
    }

    @POST
    @Path("/{id}/move")
    @APIResponseSchema(Task.class)
    public Response move(UUID id, @HeaderParam("If-Match") String expected, @NotNull @Valid Move move) {
        return once(move, once -> tasks.move(Origin.of(caller), TaskRef.of(id), ETags.expected(expected), move, once));
    }

    private Response once(Object body, Function<Once<Change>, Change> effect) {
        return idempotency.once(caller.accountId(), body, TaskAnswers::changed, effect);
    }
}
