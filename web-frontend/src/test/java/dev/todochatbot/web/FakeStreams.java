package dev.todochatbot.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.vertx.core.Promise;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** Event streams whose second event comes on request, and which tell when their reader has left. */
final class FakeStreams {

    private final Map<String, HttpServerResponse> open = new ConcurrentHashMap<>();
    private final Map<String, Promise<Void>> left = new ConcurrentHashMap<>();

    boolean handle(HttpServerRequest request) {
        var name = request.getParam("name");
        switch (request.path()) {
            case "/api/v1/events" -> stream(request, name);
            case "/api/v1/events/next" -> {
                open.get(name).write("id: 2\ndata: second\n\n");
                request.response().end();
            }
            case "/api/v1/events/left" ->
                left(name).future().onSuccess(now -> request.response().end("left"));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void stream(HttpServerRequest request, String name) {
        var response = request.response()
                .setChunked(true)
                .putHeader("Content-Type", "text/event-stream")
                .closeHandler(closed -> left(name).tryComplete());
        open.put(name, response);
        response.write("id: 1\ndata: first\n\n");
    }

    private Promise<Void> left(String name) {
        return left.computeIfAbsent(name, key -> Promise.promise());
    }
}
