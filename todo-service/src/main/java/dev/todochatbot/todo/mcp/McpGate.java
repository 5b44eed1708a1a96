package dev.todochatbot.todo.mcp;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import dev.todochatbot.common.http.PublicAddress;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * Stands before {@code /mcp}. Pages of other origins are turned away (MCP, Transports, Security Warning), a 401 says where
 * to learn which token is needed (RFC 9728, section 5.1), and sessions are not kept: every call stands alone, so any replica
 * answers it.
 */
@Singleton
class McpGate {

    private static final String PATH = "/mcp";
    private static final String SESSION = "Mcp-Session-Id";
    private static final int BEFORE_AUTHENTICATION = 1000;

    private final PublicAddress address;

    McpGate(PublicAddress address) {
        this.address = address;
    }

    void register(@Observes Filters filters) {
        filters.register(this::pass, BEFORE_AUTHENTICATION);
    }

    private void pass(RoutingContext context) {
        var path = context.normalizedPath();
        if (path.startsWith(PATH + "/")) {
            // The transport of 2024, which keeps sessions
            context.fail(404);
        } else if (!path.equals(PATH)) {
            context.next();
        } else if (isForeign(context)) {
            context.fail(403);
        } else {
            context.request().headers().remove(SESSION);
            context.addHeadersEndHandler(_ -> complete(context));
            context.next();
        }
    }

    private boolean isForeign(RoutingContext context) {
        var origin = context.request().getHeader(HttpHeaders.ORIGIN);
        return origin != null && !address.isOurs(origin, context.request());
    }

    private void complete(RoutingContext context) {
        var response = context.response();
        response.headers().remove(SESSION);
        if (response.getStatusCode() == 401) {
            var failed =
                    context.request().getHeader(HttpHeaders.AUTHORIZATION) == null ? "" : "error=\"invalid_token\", ";
            response.putHeader(
                    "WWW-Authenticate",
                    "Bearer %sresource_metadata=\"%s%s/mcp\""
                            .formatted(failed, address.of(context.request()), ProtectedResource.PATH));
        }
    }
}
