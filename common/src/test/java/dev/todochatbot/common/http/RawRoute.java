package dev.todochatbot.common.http;

import java.util.concurrent.CountDownLatch;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Routes that are no resource's: {@code /raw} answers with the length of the body, {@code /held} when it is let. */
@Singleton
class RawRoute {

    private volatile CountDownLatch begun;
    private volatile CountDownLatch release;

    void register(@Observes Router router) {
        router.route("/raw")
                .handler(context ->
                        context.end(String.valueOf(Math.max(0, context.body().length()))));
        router.route("/held").handler(this::hold);
    }

    /** @return reaches 0 when so many requests are held */
    CountDownLatch hold(int requests, CountDownLatch until) {
        release = until;
        begun = new CountDownLatch(requests);
        return begun;
    }

    private void hold(RoutingContext context) {
        begun.countDown();
        var until = release;
        Thread.ofVirtual().start(() -> {
            try {
                until.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            context.end();
        });
    }
}
