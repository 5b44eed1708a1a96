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
 * larger than its path takes, 408 where it does not come, 503 while too many others are being read; a large one may wait for
 * them. So no thread waits for a slow sender, and nothing behind the gate has a limit of its own.
 */
@ApplicationScoped
class BodyGate {

    /** Before authentication. */
    private static final int JUDGING = 900;

    /** Behind it: who may not come in has nothing kept for him. Before whatever answers without a resource. */
    private static final int TAKING_IN = 3;

    private static final long UNKNOWN = -1;

    /** Said of a context whose body has come. The request itself does not tell once somebody behind the gate has paused it. */
    private static final String READ = BodyGate.class.getName();

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
        var room = space.room(length == UNKNOWN ? limits.of(request.path()) : length);
        var own = context.vertx().getOrCreateContext();
        var guest = new BodySpace.Guest(room, () -> own.runOnContext(_ -> enter(context, room)));
        switch (space.take(guest)) {
            case NOW -> enter(context, room);
            case LATER -> await(context, guest);
            case NONE -> refuse(context);
        }
    }

    /** The sender is held up meanwhile: what it has sent stays where the system keeps it. */
    private void await(RoutingContext context, BodySpace.Guest guest) {
        context.request().pause();
        waiting.leave(context);
        var timer = context.vertx().setTimer(limits.turn().toMillis(), _ -> {
            if (space.leave(guest)) refuse(context);
        });
        context.addEndHandler(_ -> {
            context.vertx().cancelTimer(timer);
            space.leave(guest);
        });
    }

    private static void refuse(RoutingContext context) {
        closeUnlessRead(context);
        context.fail(503);
    }

    /** With its room, which is given back when all is over: what was made of a body is in memory as well. */
    private void enter(RoutingContext context, long room) {
        if (context.response().closed() || context.response().ended()) {
            space.giveBack(room);
            return;
        }
        var timer = context.vertx().setTimer(limits.patience().toMillis(), _ -> {
            if (isRead(context)) return;
            closeUnlessRead(context);
            context.fail(408);
        });
        context.addEndHandler(_ -> {
            context.vertx().cancelTimer(timer);
            space.giveBack(room);
        });
        waiting.leave(context);
        read(context, limits.of(context.request().path()), (int) Math.max(length(context.request()), 0));
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
                    context.put(READ, true);
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
            if (!isRead(context)) context.response().putHeader(HttpHeaders.CONNECTION, "close");
        });
        context.addEndHandler(_ -> {
            if (isRead(context)) return;
            var connection = request.connection();
            context.vertx().setTimer(LINGER_MILLIS, _ -> connection.close());
            request.handler(_ -> {}).endHandler(_ -> connection.close()).resume();
        });
    }

    private static boolean isRead(RoutingContext context) {
        return context.get(READ) != null || context.request().isEnded();
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
