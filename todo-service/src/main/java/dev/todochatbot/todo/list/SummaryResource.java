package dev.todochatbot.todo.list;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import dev.todochatbot.common.identity.Caller;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the sidebar shows, in one call. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
class SummaryResource {

    private final SummaryRepository summaries;
    private final Caller caller;

    SummaryResource(SummaryRepository summaries, Caller caller) {
        this.summaries = summaries;
        this.caller = caller;
    }

    @GET
    @Path("/summary")
    public Summary summary() {
        return summaries.summary(caller.accountId());
    }

    @GET
    @Path("/tags")
    public Tags tags() {
        return new Tags(summaries.tags(caller.accountId()));
    }

    /** The tags of all tasks outside the trash, by name; no further pages, so the envelope is the usual one. */
    record Tags(
            List<Summary.TagCount> items,
            @Schema(nullable = true) String nextCursor) {
        Tags(List<Summary.TagCount> items) {
            this(items, null);
        }
    }
}
