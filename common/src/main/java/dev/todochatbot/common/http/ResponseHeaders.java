package dev.todochatbot.common.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;

/** What every answer of every route says, errors included. */
@ApplicationScoped
class ResponseHeaders {

    private static final int FIRST = 1_100;

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    // A browser takes an answer for what we say it is, and for nothing else (WHATWG Fetch)
                    context.response().putHeader("X-Content-Type-Options", "nosniff");
                    context.next();
                },
                FIRST);
    }
}
