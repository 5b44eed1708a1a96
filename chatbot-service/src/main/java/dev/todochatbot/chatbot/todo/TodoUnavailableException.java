package dev.todochatbot.chatbot.todo;

import java.net.ConnectException;
import java.util.stream.Stream;

import jakarta.ws.rs.WebApplicationException;

import dev.todochatbot.common.problem.ProblemException;
import org.jboss.logging.Logger;

/**
 * todo-service did not do what was asked: it did not answer, 503 {@code todo_service_unavailable} and nothing is lost; or the
 * caller's session has ended meanwhile, 401.
 */
public class TodoUnavailableException extends ProblemException {
    private static final Logger LOG = Logger.getLogger(TodoUnavailableException.class);

    /** What is said where a change may have been made all the same. */
    public static final String UNSURE = "Whether the last change was made is not known.";

    private static final String CODE = "todo_service_unavailable";

    private final boolean heard;

    public TodoUnavailableException(Throwable cause) {
        this(cause, false);
    }

    /** @param before whether an earlier try of the same may have been heard */
    public TodoUnavailableException(Throwable cause, boolean before) {
        super(
                isSessionOver(cause) ? 401 : 503,
                isSessionOver(cause) ? "unauthenticated" : CODE,
                isSessionOver(cause)
                        ? "The session has ended; sign in again."
                        : "The task list does not answer at the moment; nothing is lost.");
        heard = before
                || !(cause instanceof WebApplicationException)
                        && Stream.<Throwable>iterate(cause, one -> one != null, Throwable::getCause)
                                .noneMatch(ConnectException.class::isInstance);
        LOG.warnf("todo-service does not answer: %s", cause);
    }

    private TodoUnavailableException(String detail) {
        super(503, CODE, detail);
        heard = true;
    }

    private static boolean isSessionOver(Throwable cause) {
        return cause instanceof WebApplicationException answer
                && answer.getResponse().getStatus() == 401;
    }

    /** Whether it would answer somebody who has signed in again. */
    public boolean isSessionOver() {
        return problem().status() == 401;
    }

    /** The same, of a change. */
    public TodoUnavailableException ofChange() {
        return heard ? new TodoUnavailableException("The task list does not answer at the moment. " + UNSURE) : this;
    }

    /** Whether what was asked for may have been done all the same: it was sent, and no answer came. */
    public boolean mayHaveHappened() {
        return heard;
    }
}
