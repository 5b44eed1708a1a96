package dev.todochatbot.web.gateway;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.Startup;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** Ends the open event streams when this process begins to stop, instead of cutting them at the end of its time. */
@Startup
@ApplicationScoped
class OpenStreams {

    private final Map<EventStream, Context> open = new ConcurrentHashMap<>();
    private volatile boolean draining;

    OpenStreams(MeterRegistry registry) {
        registry.gaugeMapSize("web.streams.open", Tags.empty(), open);
    }

    /** Watches a stream until the answer that carries it is done. */
    ReadStream<Buffer> watch(ReadStream<Buffer> source, Context context, Future<Void> done) {
        var stream = new EventStream(source);
        open.put(stream, context);
        done.onComplete(end -> open.remove(stream));
        if (draining) finish(stream, context);
        return stream;
    }

    void drain(@Observes ShutdownDelayInitiatedEvent stopping) {
        // Kept connections bring new streams until they are closed
        draining = true;
        open.forEach(OpenStreams::finish);
    }

    /** In a while of its own: a stream that is watched now is not being sent yet. */
    private static void finish(EventStream stream, Context context) {
        context.runOnContext(now -> stream.finish());
    }
}
