package dev.todochatbot.chatbot.approval;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import dev.todochatbot.chatbot.todo.Users;
import dev.todochatbot.common.paging.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
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

    /** Answers when it is done. */
    @POST
    @Path("/{id}/approve")
    public Decision approve(UUID id) {
        return approvals.approve(users.current(), id);
    }

    @POST
    @Path("/{id}/decline")
    public Decision decline(UUID id) {
        return approvals.decline(users.current(), id);
    }
}
