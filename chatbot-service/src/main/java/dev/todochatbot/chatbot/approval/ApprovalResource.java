package dev.todochatbot.chatbot.approval;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import dev.todochatbot.chatbot.todo.session.Users;
import dev.todochatbot.common.paging.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Repeating a decision answers the same by itself, so an {@code Idempotency-Key} has nothing to add. */
@Path("/api/v1/approvals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Approvals")
@Authenticated
@RunOnVirtualThread
class ApprovalResource {
    private final Approvals approvals;
    private final PendingActions actions;
    private final Users users;

    ApprovalResource(Approvals approvals, PendingActions actions, Users users) {
        this.approvals = approvals;
        this.actions = actions;
        this.users = users;
    }

    /** Everything that waits: never more than a few, so it is one page. */
    @GET
    public Page<PendingActionView> open() {
        return new Page<>(actions.open(users.current().id(), null), null);
    }

    /** Answers when it is done. Without a body all calls run as they were shown. */
    @POST
    @Path("/{id}/approve")
    @Consumes(MediaType.APPLICATION_JSON)
    public Decision approve(UUID id, @RequestBody(required = false) @Valid Approval approval) {
        return approvals.approve(users.current(), id, approval == null ? Approval.OF_ALL : approval);
    }

    /** The same without a body and its type. A body of another type may name calls, and must not approve all of them. */
    @POST
    @Path("/{id}/approve")
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Decision approve(UUID id, @Context HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        boolean bodiless = (length == null || length.equals("0")) && request.getHeader("Transfer-Encoding") == null;
        if (!bodiless) throw new NotSupportedException();
        return approvals.approve(users.current(), id, Approval.OF_ALL);
    }

    @POST
    @Path("/{id}/decline")
    public Decision decline(UUID id) {
        return approvals.decline(users.current(), id);
    }
}
