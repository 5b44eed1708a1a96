package dev.todochatbot.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;

/** The accounts of todo-service, as far as the wire shows them. */
public final class FakeAccounts {

    private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();

    boolean handle(HttpServerRequest request) {
        switch (request.path()) {
            case "/api/v1/auth/login" -> request.body().onSuccess(body -> signIn(request, body));
            case "/api/v1/auth/register" -> request.body().onSuccess(body -> session(request, 201, "first"));
            case "/api/v1/auth/refresh" ->
                request.body()
                        .onSuccess(body -> refresh(request, body.toJsonObject().getString("refreshToken")));
            case "/api/v1/auth/logout" ->
                request.body().onSuccess(body -> {
                    count("ended " + body.toJsonObject().getString("refreshToken"));
                    request.response().setStatusCode(204).end();
                });
            case "/api/v1/me" -> answer(request, 200, user().put("token", request.getHeader("Authorization")));
            case "/api/v1/calls" -> answer(request, 200, new JsonObject().put("count", number(request.getParam("of"))));
            default -> {
                return false;
            }
        }
        return true;
    }

    /** A token as the services make them, without a signature: the front end only reads when it ends. */
    public static String accessToken(String name, Duration left) {
        var claims = new JsonObject()
                .put("sub", name)
                .put("exp", Instant.now().plus(left).getEpochSecond());
        var encoder = Base64.getUrlEncoder().withoutPadding();
        return "e30." + encoder.encodeToString(claims.toString().getBytes()) + ".c2ln";
    }

    private void signIn(HttpServerRequest request, Buffer credentials) {
        if (credentials.length() == 0) {
            problem(request, 400, "malformed_body");
        } else if ("right-password".equals(credentials.toJsonObject().getString("password"))) {
            session(request, 200, "first");
        } else {
            request.response().putHeader("Retry-After", "7");
            problem(request, 401, "bad_credentials");
        }
    }

    private void refresh(HttpServerRequest request, String refreshToken) {
        count("refresh " + refreshToken);
        if (refreshToken.startsWith("ended")) {
            problem(request, 401, "session_ended");
        } else if (refreshToken.startsWith("broken")) {
            problem(request, 503, "unavailable");
        } else if (refreshToken.startsWith("status-")) {
            request.response().putHeader("Retry-After", "3");
            problem(request, Integer.parseInt(refreshToken.substring(7, 10)), "failed");
        } else if (refreshToken.equals("crash")) {
            request.connection().close();
        } else {
            session(request, 200, "second");
        }
    }

    private void session(HttpServerRequest request, int status, String name) {
        answer(
                request,
                status,
                new JsonObject()
                        .put("accessToken", accessToken(name, Duration.ofMinutes(15)))
                        .put("expiresIn", 900)
                        .put("refreshToken", "refresh-" + name)
                        .put(
                                "user",
                                user().put("from", request.getHeader("X-Forwarded-For"))
                                        .put("languages", request.getHeader("Accept-Language"))));
    }

    private static JsonObject user() {
        return new JsonObject().put("id", "u1").put("email", "mira@example.com");
    }

    private void count(String call) {
        calls.computeIfAbsent(call, key -> new AtomicInteger()).incrementAndGet();
    }

    private int number(String call) {
        return calls.getOrDefault(call, new AtomicInteger()).get();
    }

    private static void problem(HttpServerRequest request, int status, String code) {
        request.response().putHeader("Content-Type", "application/problem+json");
        answer(request, status, new JsonObject().put("status", status).put("code", code));
    }

    private static Future<Void> answer(HttpServerRequest request, int status, JsonObject body) {
        var response = request.response().setStatusCode(status);
        if (!response.headers().contains("Content-Type")) {
            response.putHeader("Content-Type", "application/json");
        }
        return response.end(body.toBuffer());
    }
}
