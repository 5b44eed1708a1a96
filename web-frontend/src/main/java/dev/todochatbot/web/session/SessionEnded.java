package dev.todochatbot.web.session;

import io.vertx.core.impl.NoStackTraceThrowable;

/** The session was ended: by its owner, by age, or because a refresh token was used twice. */
final class SessionEnded extends NoStackTraceThrowable {

    SessionEnded() {
        super("Session ended");
    }
}
