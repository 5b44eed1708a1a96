package dev.todochatbot.web.edge;

import dev.todochatbot.common.problem.Problem;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;

/** An answer of {@code application/problem+json} (RFC 9457) that this process gives itself. */
public enum Refusal {
    NOT_FOUND(404, "not_found", "There is nothing at this address."),
    METHOD_NOT_ALLOWED(405, "method_not_allowed", "This address can only be read."),
    CROSS_ORIGIN(
            403,
            "cross_origin",
            "Changes are taken from our own pages only. Where this page is one of them, a proxy has changed its address:"
                    + " PUBLIC_URL must be the address that the browser shows."),
    OTHER_ACCOUNT(
            409,
            "other_account",
            "Another account is signed in than the one this page was opened for. Nothing was changed; load the page again."),
    SESSION_ENDED(401, "session_ended", "The session has ended. Sign in again."),
    SESSION_LIMITED(429, "rate_limited", "Too many requests to go on with the session just now. Try again."),
    SESSION_WAITS(503, "unavailable", "The session cannot be gone on with just now. Try again."),
    NOT_ENDED(
            502,
            "bad_gateway",
            "Signed out on this device; the server could not be told and forgets the session later."),
    BAD_GATEWAY(502, "bad_gateway", "The service behind this page did not answer. Try again.");

    private final Problem problem;

    Refusal(int status, String code, String detail) {
        this.problem = new Problem(status, code, detail);
    }

    public void answer(RoutingContext rc) {
        var response = rc.response();
        if (response.headWritten()) {
            // Too late for another status: the client must see that the answer broke off
            response.reset();
            return;
        }
        // A forwarded answer may have left some before it broke off
        response.headers().remove("Content-Length").remove("Content-Encoding").remove("ETag");
        response.setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .end(Json.encodeToBuffer(problem.at(rc.normalizedPath())));
    }
}
