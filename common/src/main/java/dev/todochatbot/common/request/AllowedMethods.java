package dev.todochatbot.common.request;

import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/** Which methods an address takes (RFC 9110, section 10.2.1); the framework counts those of other addresses, too. */
@ApplicationScoped
public class AllowedMethods {

    /** Ahead of authentication: a method that there is not needs no token. */
    private static final int PRIORITY = 250;

    private final Map<String, Set<String>> methods = new TreeMap<>();

    AllowedMethods(BeanManager beans) {
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .forEach(this::add);
    }

    private void add(Class<?> resource) {
        for (var method : resource.getDeclaredMethods())
            for (var annotation : method.getAnnotations())
                word(annotation)
                        .ifPresent(word -> methods.computeIfAbsent(
                                        "/"
                                                + String.join(
                                                        "/",
                                                        segments(path(resource.getAnnotation(Path.class))
                                                                + path(method.getAnnotation(Path.class)))),
                                        _ -> new TreeSet<>(Set.of("OPTIONS")))
                                .addAll(word.equals("GET") ? Set.of("GET", "HEAD") : Set.of(word)));
    }

    private static Optional<String> word(Annotation annotation) {
        return Optional.ofNullable(annotation.annotationType().getAnnotation(HttpMethod.class))
                .map(HttpMethod::value);
    }

    private static String path(Path path) {
        return path == null ? "" : "/" + path.value();
    }

    private static String[] segments(String path) {
        return Parts.of(path, '/').stream().filter(part -> !part.isEmpty()).toArray(String[]::new);
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseOthers, PRIORITY);
    }

    private void refuseOthers(RoutingContext routing) {
        var allowed = at(routing.request().path());
        var method = routing.request().method().name();
        if (allowed.isEmpty() || !method.equals("OPTIONS") && allowed.get().contains(method)) {
            routing.next();
            return;
        }
        routing.response().putHeader(HttpHeaders.ALLOW, String.join(", ", allowed.get()));
        if (method.equals("OPTIONS")) routing.response().setStatusCode(204).end();
        else routing.fail(405);
    }

    /** The value of {@code Allow}; empty for an address that is none of the resources'. */
    public Optional<String> of(String path) {
        return at(path).map(all -> String.join(", ", all));
    }

    private Optional<Set<String>> at(String path) {
        var asked = segments(path);
        return methods.entrySet().stream()
                .filter(entry -> matches(segments(entry.getKey()), asked))
                // A word is nearer than a parameter: the one with the fewest
                .min((one, other) -> Long.compare(parameters(one.getKey()), parameters(other.getKey())))
                .map(Map.Entry::getValue);
    }

    private static long parameters(String template) {
        return template.chars().filter(c -> c == '{').count();
    }

    private static boolean matches(String[] template, String[] asked) {
        if (template.length != asked.length) return false;
        for (int i = 0; i < asked.length; i++)
            if (!template[i].startsWith("{") && !template[i].equals(asked[i])) return false;
        return true;
    }
}
