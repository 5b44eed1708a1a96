package dev.todochatbot.web.session;

import io.vertx.core.impl.NoStackTraceThrowable;

/** The session may well go on, but todo-service cannot say so just now: the browser keeps its cookie and asks again. */
final class SessionUnavailable extends NoStackTraceThrowable {

    /** Long enough for a process to be replaced, short enough that nobody gives up. */
    private static final String SOON = "5";

    private final boolean limited;
    private final String retryAfter;

    private SessionUnavailable(String message, boolean limited, String retryAfter) {
        super(message);
        this.limited = limited;
        this.retryAfter = retryAfter;
    }

    static SessionUnavailable answered(AccountsAnswer answer) {
        var named = answer.headers().get("Retry-After");
        return new SessionUnavailable(
                "Refreshing was answered by " + answer.status(), answer.status() == 429, named == null ? SOON : named);
    }

    static SessionUnavailable unreachable(Throwable failure) {
        return new SessionUnavailable("Refreshing failed: " + failure.getMessage(), false, SOON);
    }

    boolean limited() {
        return limited;
    }

    /** Seconds, or a date, as {@code Retry-After} takes them (RFC 9110, section 10.2.3). */
    String retryAfter() {
        return retryAfter;
    }
}
