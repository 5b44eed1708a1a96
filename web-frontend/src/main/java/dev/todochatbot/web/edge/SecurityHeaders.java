package dev.todochatbot.web.edge;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/** What a browser may do with our answers. Set last, so that nothing behind this process can loosen it. */
@Singleton
class SecurityHeaders {

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; "
                    + "base-uri 'none'; frame-ancestors 'none'";

    private final Visitors visitors;

    SecurityHeaders(Visitors visitors) {
        this.visitors = visitors;
    }

    void register(@Observes Filters filters) {
        filters.register(
                rc -> {
                    rc.addHeadersEndHandler(end -> put(rc));
                    rc.next();
                },
                100);
    }

    private void put(RoutingContext rc) {
        var headers = rc.response().headers();
        // Vite's dev server injects inline scripts; there is nobody to protect on a developer's own machine
        if (!LaunchMode.current().isDev()) {
            headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        }
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        if (visitors.of(rc.request()).secure()) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
