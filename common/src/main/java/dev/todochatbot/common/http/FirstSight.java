package dev.todochatbot.common.http;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.spi.tracing.SpanKind;
import io.vertx.core.spi.tracing.TagExtractor;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingPolicy;

/** Shows every request that comes in to somebody before anything else is done with it, and traces as the other does. */
@SuppressWarnings({"rawtypes", "unchecked"})
class FirstSight implements VertxTracer<Object, Object> {

    private final VertxTracer other;
    private final Consumer<HttpServerRequest> seen;

    FirstSight(VertxTracer other, Consumer<HttpServerRequest> seen) {
        this.other = other;
        this.seen = seen;
    }

    @Override
    public <R> Object receiveRequest(
            Context context,
            SpanKind kind,
            TracingPolicy policy,
            R request,
            String operation,
            Iterable<Map.Entry<String, String>> headers,
            TagExtractor<R> tags) {
        if (request instanceof HttpServerRequest http) seen.accept(http);
        return other.receiveRequest(context, kind, policy, request, operation, headers, tags);
    }

    @Override
    public <R> void sendResponse(Context context, R response, Object trace, Throwable failure, TagExtractor<R> tags) {
        other.sendResponse(context, response, trace, failure, tags);
    }

    @Override
    public <R> Object sendRequest(
            Context context,
            SpanKind kind,
            TracingPolicy policy,
            R request,
            String operation,
            BiConsumer<String, String> headers,
            TagExtractor<R> tags) {
        return other.sendRequest(context, kind, policy, request, operation, headers, tags);
    }

    @Override
    public <R> void receiveResponse(
            Context context, R response, Object trace, Throwable failure, TagExtractor<R> tags) {
        other.receiveResponse(context, response, trace, failure, tags);
    }

    @Override
    public void close() {
        other.close();
    }
}
