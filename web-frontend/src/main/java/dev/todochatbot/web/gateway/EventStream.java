package dev.todochatbot.web.gateway;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** An event stream on its way to a browser, which can be ended between two events when this process stops. */
final class EventStream extends PassingStream {

    private static final Buffer COME_BACK_SOON = Buffer.buffer("retry: 500\n\n");

    private Handler<Buffer> handler;
    private Handler<Void> ended;
    private boolean begun;
    private boolean betweenEvents = true;
    private boolean ending;
    private boolean finished;

    EventStream(ReadStream<Buffer> source) {
        super(source);
    }

    /**
     * Ends the answer, after its first event: that tells the reader of a new turn which one to ask for. Half an event is
     * dropped by the browser, and comes again by its {@code Last-Event-ID}.
     */
    void finish() {
        ending = true;
        if (finished || !begun || handler == null || ended == null) {
            return;
        }
        if (betweenEvents) {
            handler.handle(COME_BACK_SOON);
        }
        finished = true;
        ended.handle(null);
    }

    @Override
    public ReadStream<Buffer> handler(Handler<Buffer> handler) {
        this.handler = handler;
        return super.handler(
                handler == null
                        ? null
                        : buffer -> {
                            if (!finished) {
                                betweenEvents = endsEvent(buffer);
                                begun |= betweenEvents;
                                handler.handle(buffer);
                                if (ending) finish();
                            }
                        });
    }

    @Override
    public ReadStream<Buffer> endHandler(Handler<Void> handler) {
        this.ended = handler;
        return super.endHandler(
                handler == null
                        ? null
                        : end -> {
                            if (!finished) {
                                finished = true;
                                handler.handle(end);
                            }
                        });
    }

    private static boolean endsEvent(Buffer buffer) {
        var length = buffer.length();
        return length >= 2 && buffer.getByte(length - 1) == '\n' && buffer.getByte(length - 2) == '\n';
    }
}
