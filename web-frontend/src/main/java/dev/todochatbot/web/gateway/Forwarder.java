package dev.todochatbot.web.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

import dev.todochatbot.common.request.Parts;
import dev.todochatbot.web.edge.AddressTemplate;
import dev.todochatbot.web.edge.Backends;
import dev.todochatbot.web.edge.EdgeConfig;
import dev.todochatbot.web.edge.Refusal;
import dev.todochatbot.web.edge.RequestId;
import dev.todochatbot.web.edge.Visitors;
import dev.todochatbot.web.session.ForAccount;
import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;

/** Sends a request on to a service and its answer back, byte by byte as it comes. */
@ApplicationScoped
class Forwarder {

    /** About one connection only (RFC 9110, section 7.6.1), or to be said by us alone. */
    private static final List<String> NEVER_FORWARDED = List.of(
            "Connection",
            "Keep-Alive",
            "Proxy-Connection",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "TE",
            "Trailer",
            "Upgrade",
            "Cookie",
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Server",
            "X-Real-IP",
            ForAccount.HEADER,
            // The next part of the trace begins with our own call
            "Traceparent",
            "Tracestate",
            "Baggage");

    private static final Set<HttpMethod> REPEATABLE = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final Backends backends;
    private final Visitors visitors;
    private final OpenStreams streams;
    private final Duration longestTurn;

    Forwarder(Backends backends, Visitors visitors, OpenStreams streams, EdgeConfig config) {
        this.backends = backends;
        this.visitors = visitors;
        this.streams = streams;
        this.longestTurn = config.longestTurn();
    }

    /**
     * @param token the access token of the visitor's session; a request that brings its own has none here
     */
    void forward(RoutingContext rc, Service service, Optional<String> token) {
        var outgoing = ProxyRequest.reverseProxy(rc.request());
        rewrite(rc, outgoing.headers(), token);
        // Taken in before it came here, and as long as it is, whatever its head said
        outgoing.headers().remove("Transfer-Encoding").remove("Content-Length");
        var body = rc.body().buffer();
        if (body != null) outgoing.putHeader("Content-Length", String.valueOf(body.length()));
        send(rc, service, outgoing)
                .recover(failure -> repeatable(rc)
                        ? again(rc, service, outgoing, longestTurn.toSeconds())
                        : Future.failedFuture(failure))
                .compose(answer -> deliver(rc, service, answer))
                .onFailure(failure -> refuse(rc, service, failure));
    }

    /**
     * The first try may have arrived, and what it began may still go on there: its answer is what the visitor waits for.
     *
     * @param patience in seconds
     */
    private Future<ProxyResponse> again(RoutingContext rc, Service service, ProxyRequest outgoing, long patience) {
        return send(rc, service, outgoing).compose(answer -> {
            if (patience <= 0 || !isStillRunning(answer) || rc.response().closed())
                return Future.succeededFuture(answer);
            answer.release();
            return rc.vertx().timer(1, TimeUnit.SECONDS).compose(_ -> again(rc, service, outgoing, patience - 1));
        });
    }

    /** What a request with an idempotency key is told while the first one with that key has no answer yet. */
    private static boolean isStillRunning(ProxyResponse answer) {
        return answer.getStatusCode() == 409 && answer.headers().contains("Retry-After");
    }

    private Future<ProxyResponse> send(RoutingContext rc, Service service, ProxyRequest outgoing) {
        var query = rc.request().query();
        var uri = rc.normalizedPath() + (query == null ? "" : "?" + query);
        outgoing.setURI(uri);
        var body = rc.body().buffer();
        outgoing.setBody(body == null ? null : Body.body(body));
        return service.in(backends).request(rc.request().method(), uri).compose(request -> {
            rc.response().closeHandler(_ -> leave(request));
            return outgoing.send(request);
        });
    }

    /**
     * A reader who has left must not keep a stream of the service open, nor a request that is not answered yet. The rest of
     * any other answer is read and dropped: a reset closes its connection, which may serve somebody else already.
     */
    private static void leave(HttpClientRequest request) {
        var answer = request.response();
        if (!answer.succeeded() || isStream(answer.result().headers())) request.reset();
        else if (!answer.result().end().isComplete())
            answer.result().handler(_ -> {}).resume();
    }

    private static boolean isStream(MultiMap headers) {
        return String.valueOf(headers.get("Content-Type")).startsWith("text/event-stream");
    }

    private void rewrite(RoutingContext rc, MultiMap headers, Optional<String> token) {
        for (var list : headers.getAll("Connection")) {
            for (var named : Parts.of(list, ',')) {
                headers.remove(named.strip());
            }
        }
        NEVER_FORWARDED.forEach(headers::remove);
        var visitor = visitors.of(rc.request());
        headers.set("X-Forwarded-For", visitor.forwardedFor());
        headers.set("X-Forwarded-Host", visitor.host());
        headers.set("X-Forwarded-Proto", visitor.scheme());
        headers.set(RequestId.HEADER, RequestId.of(rc));
        token.ifPresent(access -> headers.set("Authorization", "Bearer " + access));
    }

    private Future<Void> deliver(RoutingContext rc, Service service, ProxyResponse answer) {
        var headers = answer.headers();
        NEVER_FORWARDED.forEach(headers::remove);
        // Ours are on the answer already; a service sets no cookie
        headers.remove(RequestId.HEADER).remove("Set-Cookie").remove("Server");
        if (!isStream(headers)) return relay(rc, answer);
        var done = Promise.<Void>promise();
        var context = rc.vertx().getOrCreateContext();
        answer.setBody(Body.body(streams.watch(answer.getBody().stream(), context, done.future())));
        headers.set("X-Accel-Buffering", "no");
        // As long as it lasts, it is no slow answer
        AddressTemplate.set(service.template + "/stream");
        return answer.send().onComplete(done);
    }

    /** Not by {@link ProxyResponse#send}, which resets the request when the reader leaves: see {@link #leave}. */
    private static Future<Void> relay(RoutingContext rc, ProxyResponse answer) {
        if (rc.response().closed() || rc.response().ended()) return Future.succeededFuture();
        var response = rc.response().setStatusCode(answer.getStatusCode());
        answer.headers().forEach((name, value) -> response.headers().add(name, value));
        var body = answer.getBody();
        var length = body.length();
        var bare = rc.request().method() == HttpMethod.HEAD
                || answer.getStatusCode() == 204
                || answer.getStatusCode() == 304;
        if (bare) return response.end();
        if (length >= 0) response.putHeader("Content-Length", String.valueOf(length));
        else response.setChunked(true);
        return body.stream().pipeTo(response);
    }

    /**
     * Reading again changes nothing, nor does what has an idempotency key: a connection that died while it lay idle is no
     * reason to fail.
     */
    private static boolean repeatable(RoutingContext rc) {
        return (REPEATABLE.contains(rc.request().method())
                        || rc.request().headers().contains("Idempotency-Key"))
                && !rc.response().headWritten()
                && !rc.response().closed();
    }

    private static void refuse(RoutingContext rc, Service service, Throwable failure) {
        if (rc.response().closed() || rc.response().ended()) {
            return;
        }
        Log.warnf("%s did not answer request %s: %s", service, RequestId.of(rc), failure.getMessage());
        Refusal.BAD_GATEWAY.answer(rc);
    }
}
