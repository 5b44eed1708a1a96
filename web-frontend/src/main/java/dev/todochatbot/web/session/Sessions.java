package dev.todochatbot.web.session;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import dev.todochatbot.web.edge.EdgeConfig;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;

/** Turns the cookie of a request into an access token that lasts long enough. */
@ApplicationScoped
public class Sessions {

    /** How long a pair just made also serves requests that were sent with the old cookie. */
    private static final Duration SHARED = Duration.ofSeconds(10);

    private final Map<String, Future<SessionTokens>> refreshing = new ConcurrentHashMap<>();
    private final SessionCookie cookie;
    private final Accounts accounts;
    private final Vertx vertx;
    private final Clock clock;
    private final Duration longestTurn;

    Sessions(SessionCookie cookie, Accounts accounts, Vertx vertx, Clock clock, EdgeConfig config) {
        this.cookie = cookie;
        this.accounts = accounts;
        this.vertx = vertx;
        this.clock = clock;
        this.longestTurn = config.longestTurn();
    }

    /**
     * The visitor's access token, or nothing without a session. It is refreshed when it would not outlast the longest
     * turn of the assistant, which goes on using it; the new pair is written into the answer's cookie.
     *
     * @return fails with {@link SessionEnded} when todo-service refuses the refresh token; the cookie is cleared then
     */
    public Future<Optional<String>> accessToken(RoutingContext rc) {
        var held = cookie.read(rc);
        if (held.isEmpty()) {
            return Future.succeededFuture(Optional.empty());
        }
        var tokens = held.get();
        if (tokens.expiry().isAfter(clock.instant().plus(longestTurn))) {
            return Future.succeededFuture(Optional.of(tokens.access()));
        }
        return refresh(rc, tokens)
                .onSuccess(fresh -> cookie.write(rc, fresh))
                .recover(failure -> stillGood(rc, tokens, failure))
                .map(fresh -> Optional.of(fresh.access()));
    }

    private Future<SessionTokens> refresh(RoutingContext rc, SessionTokens tokens) {
        return refreshing.computeIfAbsent(tokens.refresh(), key -> {
            var fresh = accounts.refresh(rc, key).compose(Sessions::freshTokens);
            vertx.setTimer(SHARED.toMillis(), expired -> refreshing.remove(key, fresh));
            return fresh;
        });
    }

    private static Future<SessionTokens> freshTokens(AccountsAnswer answer) {
        if (answer.refused()) {
            return Future.failedFuture(new SessionEnded());
        }
        return answer.succeeded()
                ? Future.succeededFuture(SessionTokens.of(answer.json()))
                : Future.failedFuture("Refreshing was answered by " + answer.status());
    }

    /** When todo-service cannot be asked just now, a token that has not ended yet still serves. */
    private Future<SessionTokens> stillGood(RoutingContext rc, SessionTokens tokens, Throwable failure) {
        if (failure instanceof SessionEnded) {
            cookie.clear(rc);
            return Future.failedFuture(failure);
        }
        refreshing.remove(tokens.refresh());
        return tokens.expiry().isAfter(clock.instant()) ? Future.succeededFuture(tokens) : Future.failedFuture(failure);
    }
}
