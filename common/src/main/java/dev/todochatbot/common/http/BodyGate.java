package dev.todochatbot.common.http;

import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;

/**
 * Takes in the body of every request before anybody reads it, whatever its method, route and framing: 413 where it is
 * larger than its path takes, 408 where it does not come, 503 while too many others are being read. So no thread waits
 * for a slow sender, and nothing behind the gate has a limit of its own.
 */
@ApplicationScoped
class BodyGate {

    /** Before authentication. */
    private static final int JUDGING = 900;

    /** Behind it: who may not come in has nothing kept for him. Before whatever answers without a resource. */
    private static final int TAKING_IN = 3;

    private static final long UNKNOWN = -1;

    /** A connection that is closed while its peer still sends loses the answer: it is when all was sent, at most so much later. */
    private static final long LINGER_MILLIS = 5000;

    private final BodyLimits limits;
    private final BodySpace space;
    private final WaitingRequests waiting;

    BodyGate(BodyLimits limits, BodySpace space, WaitingRequests waiting) {
        this.limits = limits;
        this.space = space;
        this.waiting = waiting;
    }

    void register(@Observes Filters filters) {
        filters.register(this::judge, JUDGING);
        filters.register(this::takeIn, TAKING_IN);
    }

    private void judge(RoutingContext context) {
        var length = length(context.request());
        var limit = limits.of(context.request().path());
        if (length > limit || length == UNKNOWN) closeUnlessRead(context);
        if (length > limit) context.fail(413);
        else context.next();
    }

    private void takeIn(RoutingContext context) {
        var request = context.request();
        var length = length(request);
        if (length == 0) {
            context.next();
            return;
        }
        var limit = limits.of(request.path());
        var room = length == UNKNOWN ? limit : length;
        if (!space.take(room)) {
            closeUnlessRead(context);
            context.fail(503);
            return;
        }
        var timer = context.vertx().setTimer(limits.patience().toMillis(), _ -> {
            if (request.isEnded()) return;
            closeUnlessRead(context);
            context.fail(408);
        });
        context.addEndHandler(_ -> {
            context.vertx().cancelTimer(timer);
            space.giveBack(room);
        });
        waiting.leave(context);
        read(context, limit, (int) Math.max(length, 0));
    }

    /**
     * Vert.x' BodyHandler would read forms as forms, of which there are none here. The request keeps these handlers until it is
     * answered, and they must not keep the body: whoever has read it may let go of it.
     */
    private void read(RoutingContext context, long limit, int expected) {
        var request = context.request();
        var body = new AtomicReference<>(Buffer.buffer(expected));
        request.handler(part -> {
                    if (context.failed()) return;
                    if (body.get().length() + part.length() > limit) context.fail(413);
                    else body.get().appendBuffer(part);
                })
                .endHandler(_ -> {
                    var taken = body.getAndSet(Buffer.buffer());
                    if (context.failed()) return;
                    var known = (RoutingContextInternal) context;
                    known.visitHandler(RoutingContextInternal.BODY_HANDLER);
                    known.setBody(taken);
                    waiting.enter(context);
                });
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.headers().remove(HttpHeaders.EXPECT);
            context.response().writeContinue();
        }
        request.resume();
    }

    /** What is left of the body is not waited for: this connection cannot be used again. */
    private static void closeUnlessRead(RoutingContext context) {
        var request = context.request();
        context.addHeadersEndHandler(_ -> {
            if (!request.isEnded()) context.response().putHeader(HttpHeaders.CONNECTION, "close");
        });
        context.addEndHandler(_ -> {
            if (request.isEnded()) return;
            var connection = request.connection();
            context.vertx().setTimer(LINGER_MILLIS, _ -> connection.close());
            request.handler(_ -> {}).endHandler(_ -> connection.close()).resume();
        });
    }

    /** In bytes; 0 where there is no body, {@link #UNKNOWN} where only its end tells (RFC 9112, section 6.3). */
    private static long length(HttpServerRequest request) {
        var headers = request.headers();
        if (headers.contains(HttpHeaders.TRANSFER_ENCODING)) return UNKNOWN;
        var announced = headers.get(HttpHeaders.CONTENT_LENGTH);
        // Netty has refused what is no number
        return announced == null ? 0 : Long.parseLong(announced);
    }
}
