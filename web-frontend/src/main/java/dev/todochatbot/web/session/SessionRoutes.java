package dev.todochatbot.web.session;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import dev.todochatbot.web.edge.Refusal;
import dev.todochatbot.web.edge.SameOrigin;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** {@code /session}: who am I, sign in, register, sign out. No answer holds a token. */
@Singleton
class SessionRoutes {

    private final SameOrigin sameOrigin;
    private final SessionCookie cookie;
    private final Sessions sessions;
    private final Accounts accounts;

    SessionRoutes(SameOrigin sameOrigin, SessionCookie cookie, Sessions sessions, Accounts accounts) {
        this.sameOrigin = sameOrigin;
        this.cookie = cookie;
        this.sessions = sessions;
        this.accounts = accounts;
    }

    void register(@Observes Router router) {
        route(router, HttpMethod.GET, "/session", this::whoAmI);
        route(router, HttpMethod.POST, "/session", rc -> begin(rc, accounts.signIn(rc, body(rc))));
        route(router, HttpMethod.POST, "/session/registration", rc -> begin(rc, accounts.register(rc, body(rc))));
        route(router, HttpMethod.DELETE, "/session", this::signOut);
    }

    private void route(Router router, HttpMethod method, String path, Handler<RoutingContext> handler) {
        router.route(method, path)
                .order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT)
                .handler(rc -> {
                    rc.response().putHeader("Cache-Control", "no-store");
                    // Here even a request with its own Authorization could change the cookie, so none is exempt
                    if (method == HttpMethod.GET || sameOrigin.ownPage(rc.request())) {
                        handler.handle(rc);
                    } else {
                        Refusal.CROSS_ORIGIN.answer(rc);
                    }
                })
                .failureHandler(Refusal.BAD_GATEWAY::answer);
    }

    /** Nobody being signed in is an answer, not an error: every first visit would begin with one. */
    private void whoAmI(RoutingContext rc) {
        sessions.accessToken(rc)
                .compose(token -> token.map(access -> accounts.me(rc, access)).orElseGet(Future::succeededFuture))
                .onSuccess(answer -> {
                    if (answer == null) {
                        rc.json(new JsonObject().putNull("user"));
                    } else if (answer.succeeded()) {
                        rc.json(new JsonObject().put("user", answer.json()));
                    } else {
                        answer.relay(rc);
                    }
                })
                .onFailure(failure -> Sessions.refuse(rc, failure));
    }

    private void begin(RoutingContext rc, Future<AccountsAnswer> asked) {
        asked.onSuccess(answer -> {
                    if (!answer.succeeded()) {
                        answer.relay(rc);
                        return;
                    }
                    cookie.write(rc, SessionTokens.of(answer.json()));
                    rc.response().setStatusCode(answer.status());
                    rc.json(new JsonObject().put("user", answer.json().getJsonObject("user")));
                })
                .onFailure(failure -> Sessions.refuse(rc, failure));
    }

    private void signOut(RoutingContext rc) {
        var tokens = cookie.read(rc);
        if (tokens.isPresent() && !ForAccount.permits(rc.request(), tokens.get().access())) {
            Refusal.OTHER_ACCOUNT.answer(rc);
            return;
        }
        cookie.clear(rc);
        if (tokens.isEmpty()) {
            rc.response().setStatusCode(204).end();
            return;
        }
        accounts.signOut(rc, tokens.get().refresh())
                .onSuccess(answer -> {
                    if (answer.succeeded() || answer.refused()) {
                        rc.response().setStatusCode(204).end();
                    } else {
                        Refusal.NOT_ENDED.answer(rc);
                    }
                })
                .onFailure(unreachable -> Refusal.NOT_ENDED.answer(rc));
    }

    private static Buffer body(RoutingContext rc) {
        var given = rc.body().buffer();
        return given == null ? Buffer.buffer() : given;
    }
}
