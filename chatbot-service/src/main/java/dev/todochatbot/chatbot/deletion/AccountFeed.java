package dev.todochatbot.chatbot.deletion;

import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The accounts that todo-service has deleted, in their order; it tells them to its neighbours only. */
@RegisterRestClient(configKey = "todo-service")
@Path("/internal/deleted-accounts")
interface AccountFeed {
    /** @param cursor as the last answer had it; null begins */
    @GET
    Deletions after(@QueryParam("cursor") String cursor);

    /** @param nextCursor where to go on, now or later */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Deletions(List<UUID> items, String nextCursor) {}
}
