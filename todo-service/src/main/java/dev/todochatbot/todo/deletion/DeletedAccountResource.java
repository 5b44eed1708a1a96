package dev.todochatbot.todo.deletion;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import dev.todochatbot.common.http.Neighbour;
import dev.todochatbot.common.paging.Cursor;
import dev.todochatbot.common.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseHeader;

/**
 * Tells the services behind the same front ends which accounts were deleted. The front ends forward nothing of it, and what
 * comes through any proxy finds nothing here. Whoever asks from beside us learns ids that belong to nobody any more.
 */
@Path("/internal/deleted-accounts")
@Produces(MediaType.APPLICATION_JSON)
class DeletedAccountResource {

    private final DeletedAccounts accounts;
    private final Neighbour neighbour;

    DeletedAccountResource(DeletedAccounts accounts, Neighbour neighbour) {
        this.accounts = accounts;
        this.neighbour = neighbour;
    }

    /**
     * @param items ids of accounts, in the order in which they were deleted
     * @param nextCursor goes on behind them, now or when more are deleted; where there are none it is the one that was
     *     given
     */
    record DeletedAccountPage(List<UUID> items, String nextCursor) {}

    @GET
    @Operation(hidden = true)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    public DeletedAccountPage list(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("200") @Min(1) @Max(1000) int limit) {
        if (!neighbour.asks()) throw ProblemException.notFound();
        var found = accounts.after(Cursor.decode(cursor, DeletedAccounts.Deletion.class), limit);
        return new DeletedAccountPage(
                found.stream().map(DeletedAccounts.Deletion::id).toList(),
                found.isEmpty() ? cursor : Cursor.encode(found.getLast()));
    }
}
