package dev.todochatbot.common.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;

/** What every answer of every route says, errors included. */
@ApplicationScoped
class ResponseHeaders {

    static final String CONTENT_TYPE_OPTIONS = "X-Content-Type-Options";
    static final String NO_SNIFF = "nosniff";

    private static final int FIRST = 1_100;

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    // A browser takes an answer for what we say it is, and for nothing else (WHATWG Fetch)
                    context.response().putHeader(CONTENT_TYPE_OPTIONS, NO_SNIFF);
                    context.next();
                },
                FIRST);
    }
}
