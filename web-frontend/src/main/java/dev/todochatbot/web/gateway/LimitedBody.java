package dev.todochatbot.web.gateway;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** A request's body that breaks off when it grows over its limit, for senders that do not tell its length before. */
final class LimitedBody extends PassingStream {

    private final long limit;
    private long passed;
    private Handler<Throwable> failed;

    LimitedBody(ReadStream<Buffer> source, long limit) {
        super(source);
        this.limit = limit;
    }

    boolean exceeded() {
        return passed > limit;
    }

    @Override
    public ReadStream<Buffer> handler(Handler<Buffer> handler) {
        return super.handler(
                handler == null
                        ? null
                        : buffer -> {
                            var before = passed;
                            passed += buffer.length();
                            if (!exceeded()) {
                                handler.handle(buffer);
                            } else if (before <= limit && failed != null) {
                                failed.handle(new IllegalStateException("Body over " + limit + " bytes"));
                            }
                        });
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        failed = handler;
        return super.exceptionHandler(handler);
    }
}
