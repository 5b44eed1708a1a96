package dev.todochatbot.todo.task;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import dev.todochatbot.common.identity.Caller;
import dev.todochatbot.common.paging.Page;
import dev.todochatbot.common.paging.PageRequest;

/** The caller's deleted tasks. */
@Path("/api/v1/trash")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("tasks:read")
class TrashResource {

    private final TaskReader reader;
    private final Trash trash;
    private final Caller caller;

    TrashResource(TaskReader reader, Trash trash, Caller caller) {
        this.reader = reader;
        this.trash = trash;
        this.caller = caller;
    }

    @GET
    public Page<Task> list(@Valid @BeanParam PageRequest page) {
        return reader.trash(caller.accountId(), page);
    }

    /** Deletes them for good. */
    @DELETE
    @RolesAllowed("tasks:write")
    public void empty() {
        trash.empty(Origin.of(caller));
    }
}
