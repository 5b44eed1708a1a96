package dev.todochatbot.common.http;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todochatbot.common.problem.Problem;
import dev.todochatbot.common.problem.Problems;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.spi.VertxTracerFactory;
import io.vertx.core.tracing.TracingOptions;

/**
 * Answers with a problem what is no request: its first line or its headers are malformed, or longer than they may be. No
 * route ever sees it; its connection is closed.
 *
 * <p>Vert.x has a handler for these, which Quarkus has no setting for. So a connection is told it when its request is seen
 * first: by whoever traces.
 */
@Singleton
class UnreadableRequests implements VertxOptionsCustomizer {

    /** Netty's address of a request whose own could not be read. */
    private static final String NOWHERE = "/bad-request";

    private static final long DRAIN_MILLIS = 200;

    /** Vert.x is there before it. */
    private final Provider<ObjectMapper> json;

    UnreadableRequests(Provider<ObjectMapper> json) {
        this.json = json;
    }

    @Override
    public void accept(VertxOptions options) {
        var tracing = options.getTracingOptions();
        var others = tracing == null || tracing.getFactory() == null ? VertxTracerFactory.NOOP : tracing.getFactory();
        options.setTracingOptions(new TracingOptions()
                .setFactory(asked -> new FirstSight(others.tracer(asked == null ? tracing : asked), this::see)));
    }

    private void see(HttpServerRequest request) {
        if (request.decoderResult().isFailure() && request.connection() instanceof HttpServerConnection connection)
            connection.invalidRequestHandler(this::drain);
    }

    /** A connection that is closed while its peer still sends loses the answer: what comes until then is thrown away. */
    private void drain(HttpServerRequest request) {
        Vertx.currentContext().owner().setTimer(DRAIN_MILLIS, _ -> refuse(request));
    }

    private void refuse(HttpServerRequest request) {
        var status =
                switch (request.decoderResult().cause()) {
                    case TooLongHttpLineException _ -> 414;
                    case TooLongHttpHeaderException _ -> 431;
                    default -> 400;
                };
        var problem = Problems.of(status);
        if (!NOWHERE.equals(request.path())) problem = problem.at(request.path());
        var response = request.response();
        if (response.closed()) return;
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .putHeader(HttpHeaders.CONNECTION, "close")
                .putHeader(ResponseHeaders.CONTENT_TYPE_OPTIONS, ResponseHeaders.NO_SNIFF)
                .end(body(problem));
        response.close();
    }

    private Buffer body(Problem problem) {
        try {
            return Buffer.buffer(json.get().writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
