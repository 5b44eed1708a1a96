package dev.todochatbot.todo.task.trash;

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
import dev.todochatbot.todo.task.Task;
import dev.todochatbot.todo.task.write.Origin;

/** The caller's deleted tasks. */
@Path("/api/v1/trash")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("tasks:read")
class TrashResource {

    private final Trash trash;
    private final Caller caller;

    TrashResource(Trash trash, Caller caller) {
        this.trash = trash;
        this.caller = caller;
    }

    @GET
    public Page<Task> list(@Valid @BeanParam PageRequest page) {
        return trash.page(caller.accountId(), page);
    }

    /** Deletes them for good. */
    @DELETE
    @RolesAllowed("tasks:write")
    public void empty() {
        trash.empty(Origin.of(caller));
    }
}
