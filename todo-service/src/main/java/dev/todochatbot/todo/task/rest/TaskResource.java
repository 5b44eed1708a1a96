package dev.todochatbot.todo.task.rest;

import java.util.UUID;
import java.util.concurrent.CompletionStage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.todochatbot.common.idempotency.Idempotency;
import dev.todochatbot.common.identity.Caller;
import dev.todochatbot.common.paging.Page;
import dev.todochatbot.common.paging.PageRequest;
import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.todo.activity.Event;
import dev.todochatbot.todo.activity.EventLog;
import dev.todochatbot.todo.task.Task;
import dev.todochatbot.todo.task.TaskRef;
import dev.todochatbot.todo.task.read.TaskLoader;
import dev.todochatbot.todo.task.read.TaskQuery;
import dev.todochatbot.todo.task.read.TaskReader;
import dev.todochatbot.todo.task.wish.NewTask;
import dev.todochatbot.todo.task.wish.TaskPatch;
import dev.todochatbot.todo.task.wish.TaskWords;
import dev.todochatbot.todo.task.write.Origin;
import dev.todochatbot.todo.task.write.TaskService;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The caller's tasks. */
@Path("/api/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("tasks:read")
class TaskResource {

    private final TaskService tasks;
    private final TaskWords words;
    private final TaskReader reader;
    private final TaskLoader loader;
    private final EventLog log;
    private final Idempotency idempotency;
    private final Caller caller;

    TaskResource(
            TaskService tasks,
            TaskWords words,
            TaskReader reader,
            TaskLoader loader,
            EventLog log,
            Idempotency idempotency,
            Caller caller) {
        this.tasks = tasks;
        this.words = words;
        this.reader = reader;
        this.loader = loader;
        this.log = log;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    public Page<Task> list(@Valid @BeanParam TaskQuery query, @Valid @BeanParam PageRequest page) {
        return reader.page(caller.accountId(), query, page);
    }

    @POST
    @RolesAllowed("tasks:write")
    @APIResponseSchema(value = Task.class, responseCode = "201")
    public Response create(@NotNull NewTask wish) {
        var origin = Origin.of(caller);
        var read = words.of(origin.owner()).read(wish);
        return idempotency.once(origin.owner(), wish, TaskAnswers::created, once -> tasks.create(origin, read, once));
    }

    @GET
    @Path("/{id}")
    @APIResponseSchema(Task.class)
    public CompletionStage<Response> read(UUID id, @HeaderParam("If-None-Match") String known) {
        return loader.find(caller.accountId(), id)
                .thenApply(task -> answer(known, task.orElseThrow(ProblemException::notFound)));
    }

    private static Response answer(String known, Task task) {
        var answer = ETags.isKnown(known, task) ? Response.notModified() : Response.ok(task);
        return answer.header(HttpHeaders.ETAG, ETags.of(task)).build();
    }

    @PATCH
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed("tasks:write")
    @APIResponseSchema(Task.class)
    public Response update(UUID id, @HeaderParam("If-Match") String expected, @NotNull TaskPatch patch) {
        var task = tasks.update(
                        Origin.of(caller),
                        TaskRef.of(id),
                        ETags.expected(expected),
                        words.of(caller.accountId()).read(patch),
                        null)
                .task();
        return Response.ok(task).header(HttpHeaders.ETAG, ETags.of(task)).build();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("tasks:write")
    public void delete(UUID id, @HeaderParam("If-Match") String expected) {
        tasks.delete(Origin.of(caller), TaskRef.of(id), ETags.expected(expected), null);
    }

    /** Also of a task in the trash, and of one that is gone for good. */
    @GET
    @Path("/{id}/history")
    public Page<Event> history(UUID id, @Valid @BeanParam PageRequest page) {
        var history = log.history(caller.accountId(), id, page);
        // Every task has at least the event of its creation
        if (history.items().isEmpty()) throw ProblemException.notFound();
        return history;
    }
}
