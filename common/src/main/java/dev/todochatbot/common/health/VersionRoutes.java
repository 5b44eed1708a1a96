package dev.todochatbot.common.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What runs here: {@code /version}, and {@code /api/health} for those who look for it there. */
@ApplicationScoped
class VersionRoutes {

    private final String name;
    private final String version;
    private final String commit;

    VersionRoutes(
            @ConfigProperty(name = "quarkus.application.name") String name,
            @ConfigProperty(name = "quarkus.application.version") String version,
            @ConfigProperty(name = "todochatbot.commit") String commit) {
        this.name = name;
        this.version = version;
        this.commit = commit;
    }

    void register(@Observes Router router) {
        router.route(HttpMethod.GET, "/version")
                .handler(context -> answer(context, described().put("commit", commit)));
        router.route(HttpMethod.GET, "/api/health")
                .handler(context -> answer(context, described().put("status", "UP")));
    }

    private JsonObject described() {
        return new JsonObject().put("name", name).put("version", version);
    }

    private static void answer(RoutingContext context, JsonObject body) {
        context.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-store")
                .end(body.toBuffer());
    }
}
