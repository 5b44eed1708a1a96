package dev.todochatbot.web.edge;

import io.vertx.ext.web.RoutingContext;

/** The name of a request, so that one line in the browser's console finds its lines in the logs of all services. */
public final class RequestId {

    public static final String HEADER = "X-Request-Id";

    private RequestId() {}

    /** The name that {@code common} has given to the request, or taken over from the visitor, and put on the answer. */
    public static String of(RoutingContext rc) {
        return String.valueOf(rc.response().headers().get(HEADER));
    }
}
