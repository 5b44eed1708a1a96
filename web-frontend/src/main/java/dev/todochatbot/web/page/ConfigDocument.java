package dev.todochatbot.web.page;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import dev.todochatbot.web.edge.Visitors;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code /config.json}: what a page must know about this installation before it starts. */
@Singleton
class ConfigDocument {

    private final AppAddress todo;
    private final AppAddress chat;
    private final String version;
    private final Visitors visitors;

    ConfigDocument(
            PageConfig config,
            Visitors visitors,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.todo = new AppAddress(config.todoAppUrl());
        this.chat = new AppAddress(config.chatAppUrl());
        this.version = version;
        this.visitors = visitors;
    }

    void register(@Observes Router router) {
        router.get("/config.json")
                .order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT)
                .handler(this::answer);
    }

    private void answer(RoutingContext rc) {
        var visitor = visitors.of(rc.request());
        rc.response().putHeader("Cache-Control", "no-cache").putHeader("Vary", "Host, X-Forwarded-Host");
        rc.json(new JsonObject()
                .put("todoUrl", todo.seenBy(visitor))
                .put("chatUrl", chat.seenBy(visitor))
                .put("version", version)
                .put("features", new JsonObject()));
    }
}
