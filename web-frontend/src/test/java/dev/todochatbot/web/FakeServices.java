package dev.todochatbot.web;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;

/** Stands in for the two services: does what the accounts of todo-service do, and shows everything else it was sent. */
public class FakeServices implements QuarkusTestResourceLifecycleManager {

    /** Addresses that break off at the first request, and answer the next. */
    public static final String FALTERING = "/api/v1/faltering/";

    /** Of these the ones that are told first, when they come again, that they are still being worked on. */
    public static final String SLOW = FALTERING + "slow/";

    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    private Vertx vertx;

    @Override
    public Map<String, String> start() {
        vertx = Vertx.vertx();
        return Map.of(
                "TODO_SERVICE_URL", "http://localhost:" + listen("todo"),
                "CHATBOT_SERVICE_URL", "http://localhost:" + listen("chatbot"));
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private int listen(String name) {
        var accounts = new FakeAccounts();
        var streams = new FakeStreams();
        // As much as a page may send, and what is added on the way: else a connection ends, and the next request with
        // it
        return vertx.createHttpServer(new HttpServerOptions().setMaxHeaderSize(65_536))
                .requestHandler(request -> {
                    if (!accounts.handle(request) && !streams.handle(request)) {
                        show(name, request);
                    }
                })
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    private static void show(String name, HttpServerRequest request) {
        if (request.path().equals("/api/v1/crash") || request.path().startsWith(FALTERING) && SEEN.add(request.uri())) {
            request.connection().close();
            return;
        }
        if (request.path().startsWith(SLOW) && SEEN.add("again " + request.uri())) {
            request.response()
                    .setStatusCode(409)
                    .putHeader("Retry-After", "1")
                    .putHeader("Content-Type", "application/problem+json")
                    .end("{\"code\": \"idempotency_in_progress\"}");
            return;
        }
        request.body()
                .onSuccess(body -> request.response()
                        .putHeader("Content-Type", "application/json")
                        .putHeader("Set-Cookie", "stray=1")
                        .putHeader("ETag", "\"7\"")
                        .end(new JsonObject()
                                .put("service", name)
                                .put("method", request.method().name())
                                .put("uri", request.uri())
                                .put("headers", headers(request))
                                .put("body", body.toString())
                                .toBuffer()));
    }

    private static JsonObject headers(HttpServerRequest request) {
        var json = new JsonObject();
        request.headers().forEach(header -> json.put(header.getKey().toLowerCase(), header.getValue()));
        return json;
    }
}
