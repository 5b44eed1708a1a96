package dev.todochatbot.common.http;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;

import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.common.problem.Problems;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses large bodies: announced ones at the door of every route, others while a resource reads them. */
@ApplicationScoped
class BodyLimitFilter {

    /** Behind Quarkus' own limit (-2), which answers without a body and is therefore set far higher. */
    private static final int PRIORITY = 1;

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    private final BodyLimits limits;

    BodyLimitFilter(BodyLimits limits) {
        this.limits = limits;
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseAnnounced, PRIORITY);
    }

    private void refuseAnnounced(RoutingContext context) {
        var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null
                || Long.parseLong(length) <= limits.of(context.request().path())) {
            context.next();
            return;
        }
        // The rest of the body is not read: this connection cannot be used again
        context.response().putHeader("Connection", "close");
        context.response().endHandler(_ -> context.request().connection().close());
        context.fail(413, tooLarge());
    }

    @ServerRequestFilter
    void limitUnannounced(ContainerRequestContext request) {
        if (request.getLength() >= 0 || !WITH_BODY.contains(request.getMethod())) return;
        var limit = limits.of(request.getUriInfo().getRequestUri().getRawPath());
        request.setEntityStream(new LimitedStream(request.getEntityStream(), limit, BodyLimitFilter::tooLarge));
    }

    private static ProblemException tooLarge() {
        return new ProblemException(
                413, Problems.of(413).code(), Problems.of(413).detail());
    }
}
