package dev.todochatbot.todo.change;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.todochatbot.common.idempotency.Answer;
import dev.todochatbot.common.idempotency.Idempotency;
import dev.todochatbot.common.identity.Caller;
import dev.todochatbot.todo.task.write.Origin;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Change sets: what was done together. */
@Path("/api/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("tasks:write")
class ChangeResource {

    private final UndoService undo;
    private final Idempotency idempotency;
    private final Caller caller;

    ChangeResource(UndoService undo, Idempotency idempotency, Caller caller) {
        this.undo = undo;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Path("/{changeSet}/undo")
    @Transactional
    @TransactionConfiguration(timeout = UndoService.MOST_SECONDS)
    @APIResponseSchema(Undone.class)
    public Response undo(UUID changeSet) {
        return idempotency.once(caller.accountId(), null, () -> Answer.ok(undo.undo(Origin.of(caller), changeSet)));
    }
}
