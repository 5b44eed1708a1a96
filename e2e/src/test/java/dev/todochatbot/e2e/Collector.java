package dev.todochatbot.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;

import static org.junit.jupiter.api.Assertions.fail;

/** An OpenTelemetry collector: takes spans by OTLP over HTTP (opentelemetry.io/docs/specs/otlp, section OTLP/HTTP) and keeps them. */
final class Collector {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<SeenSpan> spans = new ArrayList<>();
    private final HttpServer server;

    Collector() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/traces", this::receive);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    synchronized List<SeenSpan> all() {
        return List.copyOf(spans);
    }

    /** The spans of a trace, as soon as they are complete. */
    synchronized List<SeenSpan> await(String traceId, Predicate<List<SeenSpan>> complete) throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var trace = spans.stream()
                    .filter(span -> span.traceId().equals(traceId))
                    .toList();
            if (complete.test(trace)) return trace;
            var left = Duration.ofNanos(until - System.nanoTime()).toMillis();
            if (left <= 0)
                return fail("incomplete: "
                        + String.join(
                                "\n", trace.stream().map(SeenSpan::toString).toList()));
            wait(left);
        }
    }

    private void receive(HttpExchange exchange) throws IOException {
        var request = ExportTraceServiceRequest.parseFrom(exchange.getRequestBody());
        synchronized (this) {
            request.getResourceSpansList().forEach(resource -> spans.addAll(SeenSpan.of(resource)));
            notifyAll();
        }
        exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }
}
