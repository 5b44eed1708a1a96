package dev.todochatbot.common.problem;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jboss.resteasy.reactive.RestQuery;

/** The query parameters that a resource method declares, itself or in its bean parameters. */
record QueryParameters(Set<String> names) {

    private static final Map<Method, QueryParameters> KNOWN = new ConcurrentHashMap<>();

    static QueryParameters of(ResourceInfo resource) {
        var method = resource == null ? null : resource.getResourceMethod();
        return method == null
                ? new QueryParameters(Set.of())
                : KNOWN.computeIfAbsent(method, QueryParameters::declared);
    }

    private static QueryParameters declared(Method method) {
        var names = new TreeSet<String>();
        for (var parameter : method.getParameters()) {
            name(parameter, parameter.getName()).ifPresent(names::add);
            if (parameter.isAnnotationPresent(BeanParam.class))
                for (var field : parameter.getType().getDeclaredFields())
                    name(field, field.getName()).ifPresent(names::add);
        }
        return new QueryParameters(Set.copyOf(names));
    }

    private static Optional<String> name(AnnotatedElement element, String ownName) {
        var standard = element.getAnnotation(QueryParam.class);
        if (standard != null) return Optional.of(standard.value());
        var rest = element.getAnnotation(RestQuery.class);
        if (rest == null) return Optional.empty();
        return Optional.of(rest.value().isEmpty() ? ownName : rest.value());
    }

    /** Those sent that the method does not know. */
    List<FieldError> unknown(MultivaluedMap<String, String> sent) {
        return sent.keySet().stream()
                .filter(name -> !names.contains(name))
                .sorted()
                .map(name -> new FieldError(name, "is not a known query parameter"))
                .toList();
    }

    /**
     * Those whose value could not be converted. Jakarta REST makes a 404 of them that does not say which it was; the
     * message of the converter's exception quotes the value.
     */
    List<FieldError> unreadable(Throwable failure, MultivaluedMap<String, String> sent) {
        var messages = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(cause -> String.valueOf(cause.getMessage()))
                .toList();
        return names.stream()
                .filter(sent::containsKey)
                .filter(name -> messages.stream().anyMatch(message -> message.contains(sent.getFirst(name))))
                .sorted()
                .map(name -> new FieldError(name, "has a value that is not valid here"))
                .toList();
    }
}
