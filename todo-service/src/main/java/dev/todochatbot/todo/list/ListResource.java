package dev.todochatbot.todo.list;

import java.util.UUID;

import jakarta.transaction.Transactional;
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

import dev.todochatbot.common.idempotency.Answer;
import dev.todochatbot.common.idempotency.Idempotency;
import dev.todochatbot.common.identity.Caller;
import dev.todochatbot.common.paging.Page;
import dev.todochatbot.common.paging.PageRequest;
import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.todo.task.write.Origin;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The caller's lists. */
@Path("/api/v1/lists")
@Produces(MediaType.APPLICATION_JSON)
class ListResource {

    private final ListService lists;
    private final ListRepository repository;
    private final Idempotency idempotency;
    private final Caller caller;

    ListResource(ListService lists, ListRepository repository, Idempotency idempotency, Caller caller) {
        this.lists = lists;
        this.repository = repository;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    public Page<TaskList> list(@Valid @BeanParam PageRequest page) {
        return repository.page(caller.accountId(), page);
    }

    @POST
    @Transactional
    @APIResponseSchema(value = TaskList.class, responseCode = "201")
    public Response create(@NotNull @Valid NewList wish) {
        return idempotency.once(caller.accountId(), wish, () -> {
            var list = lists.create(Origin.of(caller), wish);
            return Answer.created("/api/v1/lists/" + list.id(), list).header(HttpHeaders.ETAG, etag(list));
        });
    }

    @GET
    @Path("/{id}")
    @APIResponseSchema(TaskList.class)
    public Response read(UUID id, @HeaderParam("If-None-Match") String known) {
        var list = repository.find(caller.accountId(), id).orElseThrow(ProblemException::notFound);
        var answer = etag(list).equals(known) ? Response.notModified() : Response.ok(list);
        return answer.header(HttpHeaders.ETAG, etag(list)).build();
    }

    @PATCH
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @APIResponseSchema(TaskList.class)
    public Response update(UUID id, @NotNull @Valid ListPatch patch) {
        var list = lists.update(Origin.of(caller), id, patch);
        return Response.ok(list).header(HttpHeaders.ETAG, etag(list)).build();
    }

    @DELETE
    @Path("/{id}")
    public void delete(UUID id) {
        lists.delete(Origin.of(caller), id);
    }

    /** The number of open tasks is part of what a reader sees, and so of the tag. */
    private static String etag(TaskList list) {
        return "\"" + list.version() + "-" + list.open() + "\"";
    }
}
