package dev.todochatbot.common.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

/** What every answer of every route says, errors included. */
@ApplicationScoped
class ResponseHeaders {

    static final String CONTENT_TYPE_OPTIONS = "X-Content-Type-Options";
    static final String NO_SNIFF = "nosniff";

    private static final int FIRST = 1_100;

    private volatile boolean stopping;

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    // A browser takes an answer for what we say it is, and for nothing else (WHATWG Fetch)
                    context.response().putHeader(CONTENT_TYPE_OPTIONS, NO_SNIFF);
                    if (stopping && hasConnectionOptions(context.request()))
                        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
                    context.next();
                },
                FIRST);
    }

    /** Who keeps a connection to a process that stops sends the next request elsewhere, before this one is closed under it. */
    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        stopping = true;
    }

    /** HTTP/2 has none (RFC 9113, section 8.2.2). */
    private static boolean hasConnectionOptions(HttpServerRequest request) {
        return request.version() != HttpVersion.HTTP_2;
    }
}
