package dev.todochatbot.common.http;

import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;

import dev.todochatbot.common.ambient.Ids;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Puts the ids of the request and of the user on every log line; nothing else of a request is ever logged. */
@ApplicationScoped
class LogContext {

    private static final String HEADER = "X-Request-Id";
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int FIRST = 1_000;

    private final Ids ids;

    LogContext(Ids ids) {
        this.ids = ids;
    }

    void register(@Observes Filters filters) {
        filters.register(this::identifyRequest, FIRST);
    }

    /** Whoever forwards to us may have named the request already: then one id leads through all services. */
    private void identifyRequest(RoutingContext context) {
        var given = context.request().getHeader(HEADER);
        var id = given != null && HARMLESS.matcher(given).matches()
                ? given
                : ids.next().toString();
        MDC.put("requestId", id);
        context.response().putHeader(HEADER, id);
        context.next();
    }

    @ServerRequestFilter
    void identifyUser(ContainerRequestContext request) {
        var user = request.getSecurityContext().getUserPrincipal();
        if (user != null && !user.getName().isEmpty()) MDC.put("userId", user.getName());
    }
}
