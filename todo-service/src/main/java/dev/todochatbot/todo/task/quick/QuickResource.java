package dev.todochatbot.todo.task.quick;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.todochatbot.common.idempotency.Idempotency;
import dev.todochatbot.common.identity.Caller;
import dev.todochatbot.todo.task.Task;
import dev.todochatbot.todo.task.rest.TaskAnswers;
import dev.todochatbot.todo.task.wish.TaskWords;
import dev.todochatbot.todo.task.write.Origin;
import dev.todochatbot.todo.task.write.TaskService;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Adds a task from a line of text. */
@Path("/api/v1/tasks/quick")
@Produces(MediaType.APPLICATION_JSON)
class QuickResource {

    private final QuickAdd quickAdd;
    private final TaskWords words;
    private final TaskService tasks;
    private final Idempotency idempotency;
    private final Caller caller;

    QuickResource(QuickAdd quickAdd, TaskWords words, TaskService tasks, Idempotency idempotency, Caller caller) {
        this.quickAdd = quickAdd;
        this.words = words;
        this.tasks = tasks;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** @param preview whether to say only what was understood */
    @POST
    @APIResponseSchema(value = Task.class, responseCode = "201")
    @APIResponse(
            responseCode = "200",
            description = "Only understood",
            content = @Content(schema = @Schema(implementation = QuickPreview.class)))
    public Response add(@NotNull @Valid QuickText line, @QueryParam("preview") boolean preview) {
        // A preview is asked like the real thing: its headers count
        var origin = Origin.of(caller);
        var understood = quickAdd.understand(origin.owner(), line.text());
        if (preview) return Response.ok(QuickPreview.of(understood)).build();
        var read = words.of(origin.owner()).read(QuickAdd.wish(understood));
        return idempotency.once(origin.owner(), line, TaskAnswers::created, once -> tasks.create(origin, read, once));
    }
}
