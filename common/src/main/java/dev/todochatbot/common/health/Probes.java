package dev.todochatbot.common.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.Router;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers the probes on the management port, too: connections of its own, which nobody outside can use up. */
@ApplicationScoped
class Probes {

    private final String[] paths;
    private Router requests;

    Probes(
            @ConfigProperty(name = "quarkus.smallrye-health.liveness-path") String health,
            @ConfigProperty(name = "quarkus.smallrye-health.readiness-path") String ready,
            @ConfigProperty(name = "quarkus.smallrye-health.startup-path") String startup) {
        paths = new String[] {health, ready, startup};
    }

    void remember(@Observes Router router) {
        requests = router;
    }

    void register(@Observes ManagementInterface management) {
        for (var path : paths) management.router().get(path).handler(context -> requests.handle(context.request()));
    }
}
