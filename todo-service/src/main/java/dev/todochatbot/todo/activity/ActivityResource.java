package dev.todochatbot.todo.activity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import dev.todochatbot.common.identity.Caller;
import dev.todochatbot.common.paging.Page;
import dev.todochatbot.common.paging.PageRequest;

/** What was done, by whom, newest first. */
@Path("/api/v1/activity")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("tasks:read")
class ActivityResource {

    private final EventLog log;
    private final Caller caller;

    ActivityResource(EventLog log, Caller caller) {
        this.log = log;
        this.caller = caller;
    }

    @GET
    public Page<Event> activity(@Valid @BeanParam ActivityQuery query, @Valid @BeanParam PageRequest page) {
        return log.page(caller.accountId(), query, page);
    }
}
