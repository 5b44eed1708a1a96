package dev.todochatbot.todo.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import dev.todochatbot.common.identity.Caller;

/** How the caller is getting on. */
@Path("/api/v1/statistics")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("tasks:read")
class StatisticsResource {

    private final StatisticsRepository repository;
    private final Caller caller;

    StatisticsResource(StatisticsRepository repository, Caller caller) {
        this.repository = repository;
        this.caller = caller;
    }

    @GET
    public Statistics statistics(@Valid @BeanParam StatisticsQuery query) {
        query.check();
        return repository.statistics(caller.accountId(), query).orElseThrow(() -> StatisticsQuery.refused("today"));
    }
}
