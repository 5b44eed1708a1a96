package dev.todochatbot.web.gateway;

import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import dev.todochatbot.web.edge.AddressTemplate;
import dev.todochatbot.web.edge.Refusal;
import dev.todochatbot.web.edge.SameOrigin;
import dev.todochatbot.web.session.ForAccount;
import dev.todochatbot.web.session.Sessions;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Lets requests through to the services: judges where they go and with whose token. */
@Singleton
class Gateway {

    private final ForwardingRules rules;
    private final SameOrigin sameOrigin;
    private final Sessions sessions;
    private final Forwarder forwarder;

    Gateway(ForwardingRules rules, SameOrigin sameOrigin, Sessions sessions, Forwarder forwarder) {
        this.rules = rules;
        this.sameOrigin = sameOrigin;
        this.sessions = sessions;
        this.forwarder = forwarder;
    }

    void register(@Observes Router router) {
        // What the services tell each other is nobody's here, page or program, however it is spelled
        router.route().order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT - 1).handler(rc -> {
            if (InternalPath.isRoot(rc.request().path())) Refusal.NOT_FOUND.answer(rc);
            else rc.next();
        });
        for (var path : new String[] {"/api", "/api/*", "/mcp", "/mcp/*", "/.well-known/*", "/calendar/*"}) {
            router.route(path).order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT).handler(this::handle);
        }
    }

    private void handle(RoutingContext rc) {
        var path = rc.normalizedPath();
        var service = rules.serviceFor(path);
        AddressTemplate.set(service.map(known -> known.template).orElse("/{nothing}"));
        if (service.isEmpty()) {
            Refusal.NOT_FOUND.answer(rc);
        } else if (!allowed(rc, path)) {
            Refusal.CROSS_ORIGIN.answer(rc);
        } else {
            token(rc, path)
                    .onSuccess(token -> forward(rc, service.get(), token))
                    .onFailure(failure -> Sessions.refuse(rc, failure));
        }
    }

    /** Judged with the token that is sent on: a refresh may have given another account's. */
    private void forward(RoutingContext rc, Service service, Optional<String> token) {
        if (token.isEmpty() || ForAccount.permits(rc.request(), token.get())) {
            forwarder.forward(rc, service, token);
        } else {
            Refusal.OTHER_ACCOUNT.answer(rc);
        }
    }

    /** A program without a token is let through to the services, which tell it how to get one (RFC 9728). */
    private boolean allowed(RoutingContext rc, String path) {
        return sameOrigin.proven(rc.request())
                || ForwardingRules.machinePath(path) && !sameOrigin.fromBrowser(rc.request());
    }

    private Future<Optional<String>> token(RoutingContext rc, String path) {
        return rc.request().headers().contains("Authorization") || ForwardingRules.machinePath(path)
                ? Future.succeededFuture(Optional.empty())
                : sessions.accessToken(rc);
    }
}
