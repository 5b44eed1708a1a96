package dev.todochatbot.web.session;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import dev.todochatbot.web.edge.EdgeConfig;
import dev.todochatbot.web.edge.Refusal;
import io.vertx.core.Future;
import io.vertx.core.Promise;
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
     * @return fails when todo-service refuses the refresh token, and the cookie is cleared then; or when todo-service
     *     cannot be asked, and the cookie stays. {@link #refuse} answers either
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
        var shared = refreshing.computeIfAbsent(tokens.refresh(), key -> {
            var fresh = accounts.refresh(rc, key)
                    .recover(failure -> Future.failedFuture(SessionUnavailable.unreachable(failure)))
                    .compose(Sessions::freshTokens);
            vertx.setTimer(SHARED.toMillis(), expired -> refreshing.remove(key, fresh));
            return fresh;
        });
        return here(shared).onFailure(failure -> refreshing.remove(tokens.refresh(), shared));
    }

    /** The same, continued where this request is served and not where the one that began it is. */
    private Future<SessionTokens> here(Future<SessionTokens> shared) {
        var context = vertx.getOrCreateContext();
        var here = Promise.<SessionTokens>promise();
        shared.onComplete(result -> context.runOnContext(now -> here.handle(result)));
        return here.future();
    }

    private static Future<SessionTokens> freshTokens(AccountsAnswer answer) {
        if (answer.succeeded()) {
            return Future.succeededFuture(SessionTokens.of(answer.json()));
        }
        return Future.failedFuture(answer.ended() ? new SessionEnded() : SessionUnavailable.answered(answer));
    }

    /** When todo-service cannot be asked just now, a token that has not ended yet still serves. */
    private Future<SessionTokens> stillGood(RoutingContext rc, SessionTokens tokens, Throwable failure) {
        if (failure instanceof SessionEnded) {
            cookie.clear(rc);
            return Future.failedFuture(failure);
        }
        return tokens.expiry().isAfter(clock.instant()) ? Future.succeededFuture(tokens) : Future.failedFuture(failure);
    }

    /** Answers a request whose session could not be gone on with, or whose service could not be reached. */
    public static void refuse(RoutingContext rc, Throwable failure) {
        switch (failure) {
            case SessionEnded ended -> Refusal.SESSION_ENDED.answer(rc);
            case SessionUnavailable waits -> {
                rc.response().putHeader("Retry-After", waits.retryAfter());
                (waits.limited() ? Refusal.SESSION_LIMITED : Refusal.SESSION_WAITS).answer(rc);
            }
            default -> Refusal.BAD_GATEWAY.answer(rc);
        }
    }
}
