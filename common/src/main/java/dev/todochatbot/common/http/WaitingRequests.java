package dev.todochatbot.common.http;

import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/**
 * Lets so many requests wait for their answer, and answers 503 to what comes beside them: one that waits longer than its
 * sender does helps nobody. A stream whose answer has begun waits no more; whose body is still coming does not wait yet.
 */
@ApplicationScoped
class WaitingRequests {

    /** Before authentication, which may need a thread already. */
    private static final int PRIORITY = 950;

    private static final String HAS_PLACE = WaitingRequests.class.getName();

    /** Asked by whoever would stop a process that does not answer. */
    private static final Set<String> PROBES = Set.of("/health", "/ready", "/startup", "/health/all");

    private final Semaphore places;

    WaitingRequests(Limits limits) {
        places = new Semaphore(limits.waitingRequests());
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, PRIORITY);
    }

    private void admit(RoutingContext context) {
        if (PROBES.contains(context.request().path())) {
            context.next();
            return;
        }
        context.put(HAS_PLACE, new AtomicBoolean());
        context.addHeadersEndHandler(_ -> leave(context));
        context.addEndHandler(_ -> leave(context));
        enter(context);
    }

    /** Goes on with the request, or refuses it. */
    void enter(RoutingContext context) {
        if (!places.tryAcquire()) {
            context.fail(503);
            return;
        }
        if (context.get(HAS_PLACE) instanceof AtomicBoolean has) has.set(true);
        else places.release();
        context.next();
    }

    /** Gives the place to another, until it enters again. */
    void leave(RoutingContext context) {
        if (context.get(HAS_PLACE) instanceof AtomicBoolean has && has.getAndSet(false)) places.release();
    }
}
