package dev.todochatbot.todo.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import dev.todochatbot.common.identity.Caller;
import dev.todochatbot.todo.password.PasswordChange;
import dev.todochatbot.todo.password.PasswordConfirmation;
import io.smallrye.common.annotation.RunOnVirtualThread;

/** The user's own account. What waits for a password's hash waits on a thread that nobody else needs. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
class MeResource {

    private final Accounts accounts;
    private final Caller caller;

    MeResource(Accounts accounts, Caller caller) {
        this.accounts = accounts;
        this.caller = caller;
    }

    @GET
    public User read() {
        return accounts.user(caller.accountId());
    }

    @PATCH
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public User change(@NotNull @Valid UserPatch patch) {
        return accounts.change(caller.accountId(), patch);
    }

    @PUT
    @Path("/password")
    @RunOnVirtualThread
    @Consumes(MediaType.APPLICATION_JSON)
    public void changePassword(@NotNull @Valid PasswordChange change) {
        accounts.changePassword(caller.accountId(), caller.sessionId().orElseThrow(), change);
    }

    @DELETE
    @RunOnVirtualThread
    @Consumes(MediaType.APPLICATION_JSON)
    public void delete(@NotNull @Valid PasswordConfirmation confirmation) {
        accounts.delete(caller.accountId(), confirmation.password());
    }
}
