package dev.todochatbot.chatbot.todo;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.context.Context;
import org.jboss.logging.MDC;

/** What lets logs and traces follow a request into todo-service. */
final class RequestHeaders {
    static final String ID = "X-Request-Id";

    private RequestHeaders() {}

    /** The headers of the request, or the turn, that this thread works for. */
    static Map<String, String> current() {
        var headers = new HashMap<String, String>();
        id().ifPresent(id -> headers.put(ID, id));
        GlobalOpenTelemetry.getPropagators().getTextMapPropagator().inject(Context.current(), headers, Map::put);
        return headers;
    }

    static Optional<String> id() {
        return Optional.ofNullable((String) MDC.get("requestId"));
    }
}
