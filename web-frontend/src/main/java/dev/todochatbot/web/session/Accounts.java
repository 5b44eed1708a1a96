package dev.todochatbot.web.session;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.todochatbot.web.edge.Backend;
import dev.todochatbot.web.edge.Backends;
import dev.todochatbot.web.edge.RequestId;
import dev.todochatbot.web.edge.Visitors;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** todo-service, the owner of accounts, asked in the name of the visitor: it limits attempts by the visitor's address. */
@ApplicationScoped
class Accounts {

    /** A session is listed by its browser; a new account speaks the browser's language. */
    private static final List<String> OF_THE_BROWSER = List.of("User-Agent", "Accept-Language");

    private final Backend todo;
    private final Visitors visitors;

    Accounts(Backends backends, Visitors visitors) {
        this.todo = backends.todo();
        this.visitors = visitors;
    }

    Future<AccountsAnswer> signIn(RoutingContext rc, Buffer credentials) {
        return post(rc, "/api/v1/auth/login", credentials);
    }

    Future<AccountsAnswer> register(RoutingContext rc, Buffer account) {
        return post(rc, "/api/v1/auth/register", account);
    }

    Future<AccountsAnswer> refresh(RoutingContext rc, String refreshToken) {
        return post(
                rc,
                "/api/v1/auth/refresh",
                new JsonObject().put("refreshToken", refreshToken).toBuffer());
    }

    Future<AccountsAnswer> signOut(RoutingContext rc, String refreshToken) {
        return post(
                rc,
                "/api/v1/auth/logout",
                new JsonObject().put("refreshToken", refreshToken).toBuffer());
    }

    /** Asked again where the connection died: it may have lain idle for too long. */
    Future<AccountsAnswer> me(RoutingContext rc, String accessToken) {
        return askWhoIs(rc, accessToken).recover(_ -> askWhoIs(rc, accessToken));
    }

    private Future<AccountsAnswer> askWhoIs(RoutingContext rc, String accessToken) {
        return todo.request(HttpMethod.GET, "/api/v1/me")
                .map(request -> describe(rc, request).putHeader("Authorization", "Bearer " + accessToken))
                .compose(HttpClientRequest::send)
                .compose(AccountsAnswer::read);
    }

    private Future<AccountsAnswer> post(RoutingContext rc, String uri, Buffer body) {
        return todo.request(HttpMethod.POST, uri)
                .compose(request -> describe(rc, request)
                        .putHeader("Content-Type", "application/json")
                        .send(body))
                .compose(AccountsAnswer::read);
    }

    private HttpClientRequest describe(RoutingContext rc, HttpClientRequest request) {
        var visitor = visitors.of(rc.request());
        for (var name : OF_THE_BROWSER) {
            var value = rc.request().getHeader(name);
            if (value != null) request.putHeader(name, value);
        }
        return request.putHeader("X-Forwarded-For", visitor.forwardedFor())
                .putHeader("X-Forwarded-Proto", visitor.scheme())
                .putHeader("X-Forwarded-Host", visitor.host())
                .putHeader(RequestId.HEADER, RequestId.of(rc));
    }
}
