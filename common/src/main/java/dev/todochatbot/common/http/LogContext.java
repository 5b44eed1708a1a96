package dev.todochatbot.common.http;

import java.time.Duration;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.todochatbot.common.ambient.Ids;
import dev.todochatbot.common.identity.Caller;
import io.opentelemetry.context.Context;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** Puts the id of the request on every log line, beside the user's; nothing else of a request is ever logged. */
@ApplicationScoped
class LogContext {

    private static final String HEADER = "X-Request-Id";
    private static final int LONGEST = 64;
    private static final int FIRST = 1_000;
    private static final Logger LOG = Logger.getLogger(LogContext.class);

    private final Ids ids;

    LogContext(Ids ids) {
        this.ids = ids;
    }

    void register(@Observes Filters filters) {
        filters.register(this::identifyRequest, FIRST);
    }

    private static boolean isHarmless(String id) {
        return !id.isEmpty()
                && id.length() <= LONGEST
                && id.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "._-".indexOf(c) >= 0));
    }

    /** Whoever forwards to us may have named the request already: then one id leads through all services. */
    private void identifyRequest(RoutingContext context) {
        var given = context.request().getHeader(HEADER);
        var id = given != null && isHarmless(given) ? given : ids.next().toString();
        MDC.put("requestId", id);
        context.put(Caller.TRACE, Context.current());
        context.response().putHeader(HEADER, id);
        if (LOG.isDebugEnabled()) tellTheEnd(context, System.nanoTime());
        context.next();
    }

    /** By the address's template, if it has one: addresses as they are may hold secrets. */
    private static void tellTheEnd(RoutingContext request, long began) {
        // The end may come from a thread that knows nothing of the request
        var context = Vertx.currentContext();
        request.addEndHandler(_ -> context.runOnContext(_ -> LOG.debugf(
                "%s %s was answered by %d after %d ms",
                request.request().method(),
                Objects.requireNonNullElse(context.getLocal("UrlPathTemplate"), "?"),
                request.response().getStatusCode(),
                Duration.ofNanos(System.nanoTime() - began).toMillis())));
    }
}
