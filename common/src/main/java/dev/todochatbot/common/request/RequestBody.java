package dev.todochatbot.common.request;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.vertx.ext.web.RoutingContext;

/**
 * Which media types the body of a method may have: JSON, unless it says otherwise.
 *
 * @param types empty where the method takes no body; one that is sent nevertheless is not looked at
 */
record RequestBody(List<MediaType> types) {

    private static final Set<String> HABITS = Set.of("utf-8", "us-ascii", "iso-8859-1");
    private static final Map<Method, RequestBody> KNOWN = new ConcurrentHashMap<>();

    static RequestBody of(Method method) {
        return KNOWN.computeIfAbsent(method, RequestBody::declared);
    }

    private static RequestBody declared(Method method) {
        if (Arrays.stream(method.getParameters()).noneMatch(RequestBody::isEntity)) return new RequestBody(List.of());
        var consumes = method.getAnnotation(Consumes.class);
        var types = consumes == null ? new String[] {MediaType.APPLICATION_JSON} : consumes.value();
        return new RequestBody(Arrays.stream(types).map(MediaType::valueOf).toList());
    }

    /** Parameters of the path need no annotation; none of ours is a record. */
    private static boolean isEntity(Parameter parameter) {
        return List.of(PathParam.class, QueryParam.class, HeaderParam.class, BeanParam.class, Context.class).stream()
                        .noneMatch(parameter::isAnnotationPresent)
                && !parameter.getType().isPrimitive()
                && parameter.getType() != UUID.class
                && parameter.getType() != String.class;
    }

    boolean isTaken() {
        return !types.isEmpty();
    }

    static boolean isIn(RoutingContext routing) {
        var headers = routing.request().headers();
        return headers.contains("Transfer-Encoding")
                || headers.contains(HttpHeaders.CONTENT_LENGTH)
                        && !headers.get(HttpHeaders.CONTENT_LENGTH).equals("0");
    }

    /**
     * JSON is UTF-8 and has no charset (RFC 8259, sections 8.1 and 11): one that clients add out of habit is passed over,
     * but not where it means that other bytes follow.
     */
    boolean takes(RoutingContext routing) {
        var sent = routing.request().headers().getAll(HttpHeaders.CONTENT_TYPE);
        if (sent.size() != 1) return false;
        try {
            var type = MediaType.valueOf(sent.getFirst());
            var charset = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
            return types.stream().anyMatch(type::isCompatible)
                    && !type.isWildcardType()
                    && !type.isWildcardSubtype()
                    && HABITS.contains(charset.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
