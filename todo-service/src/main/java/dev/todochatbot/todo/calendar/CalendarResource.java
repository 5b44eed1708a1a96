package dev.todochatbot.todo.calendar;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.todochatbot.common.http.PublicAddress;
import dev.todochatbot.common.idempotency.Answer;
import dev.todochatbot.common.idempotency.Idempotency;
import dev.todochatbot.common.identity.Caller;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The secret address at which the user's own calendar program reads what is due. */
@Path("/api/v1/me/calendar")
@Produces(MediaType.APPLICATION_JSON)
class CalendarResource {

    private final CalendarFeeds feeds;
    private final PublicAddress address;
    private final Idempotency idempotency;
    private final Caller caller;
    private final RoutingContext request;

    CalendarResource(
            CalendarFeeds feeds,
            PublicAddress address,
            Idempotency idempotency,
            Caller caller,
            RoutingContext request) {
        this.feeds = feeds;
        this.address = address;
        this.idempotency = idempotency;
        this.caller = caller;
        this.request = request;
    }

    /** @param url absolute; whoever has it can read the calendar. Null where there is none */
    @RegisterForReflection(registerFullHierarchy = true)
    record CalendarAddress(@Schema(nullable = true) String url) {}

    @GET
    @APIResponseSchema(CalendarAddress.class)
    public Response read() {
        var known = feeds.secret(caller.accountId()).map(this::url).orElse(null);
        return Response.ok(new CalendarAddress(known))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** A new address; the one before ends. */
    @POST
    @Transactional
    @APIResponseSchema(value = CalendarAddress.class, responseCode = "201")
    public Response renew() {
        return idempotency.once(
                caller.accountId(),
                null,
                () -> Answer.created("/api/v1/me/calendar", new CalendarAddress(url(feeds.renew(caller.accountId()))))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store"));
    }

    @DELETE
    public void end() {
        feeds.end(caller.accountId());
    }

    private String url(String secret) {
        return address.of(request.request()) + "/calendar/" + secret + ".ics";
    }
}
