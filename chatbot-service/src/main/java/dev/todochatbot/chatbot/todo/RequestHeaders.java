package dev.todochatbot.chatbot.todo;

import java.util.Optional;

import org.jboss.logging.MDC;

/** What lets logs follow a request into todo-service; the trace is handed on by the client itself. */
final class RequestHeaders {
    static final String ID = "X-Request-Id";

    private RequestHeaders() {}

    static Optional<String> id() {
        return Optional.ofNullable((String) MDC.get("requestId"));
    }
}
