package dev.todochatbot.common.request;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
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

    private final List<Address> addresses;

    AllowedMethods(BeanManager beans) {
        var methods = new TreeMap<String, Set<String>>();
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .forEach(type -> add(type, methods));
        // A word is nearer than a parameter: those with the fewest come first
        addresses = methods.entrySet().stream()
                .map(entry -> new Address(segments(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparing(Address::parameters))
                .toList();
    }

    /** Every request is compared with them: nothing is made for that. */
    private record Address(List<String> template, Set<String> methods, String allow) {

        Address(List<String> template, Set<String> methods) {
            this(template, methods, String.join(", ", methods));
        }

        long parameters() {
            return template.stream().filter(Address::isParameter).count();
        }

        boolean matches(List<String> asked) {
            if (template.size() != asked.size()) return false;
            for (var i = 0; i < asked.size(); i++)
                if (!isParameter(template.get(i)) && !template.get(i).equals(asked.get(i))) return false;
            return true;
        }

        private static boolean isParameter(String segment) {
            return segment.startsWith("{");
        }
    }

    private static void add(Class<?> resource, Map<String, Set<String>> methods) {
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

    private static List<String> segments(String path) {
        var segments = new ArrayList<String>();
        for (var parts = new StringTokenizer(path, "/"); parts.hasMoreTokens(); ) segments.add(parts.nextToken());
        return segments;
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseOthers, PRIORITY);
    }

    private void refuseOthers(RoutingContext routing) {
        var address = address(routing.request().path());
        var method = routing.request().method().name();
        if (address.isEmpty()
                || !method.equals("OPTIONS") && address.get().methods().contains(method)) {
            routing.next();
            return;
        }
        routing.response().putHeader(HttpHeaders.ALLOW, address.get().allow());
        if (method.equals("OPTIONS")) routing.response().setStatusCode(204).end();
        else routing.fail(405);
    }

    /** The value of {@code Allow}; empty for an address that is none of the resources'. */
    public Optional<String> of(String path) {
        return address(path).map(Address::allow);
    }

    private Optional<Address> address(String path) {
        var asked = segments(path);
        for (var address : addresses) if (address.matches(asked)) return Optional.of(address);
        return Optional.empty();
    }
}
