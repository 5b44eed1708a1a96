package dev.todochatbot.chatbot.todo;

import java.net.ConnectException;
import java.util.stream.Stream;

import jakarta.ws.rs.WebApplicationException;

import dev.todochatbot.common.problem.ProblemException;
import org.jboss.logging.Logger;

/** todo-service did not answer: 503 {@code todo_service_unavailable}, and nothing is lost. */
public class TodoUnavailableException extends ProblemException {
    private static final Logger LOG = Logger.getLogger(TodoUnavailableException.class);

    private final boolean heard;

    public TodoUnavailableException(Throwable cause) {
        super(503, "todo_service_unavailable", "The task list does not answer at the moment; nothing is lost.");
        heard = !(cause instanceof WebApplicationException)
                && Stream.<Throwable>iterate(cause, one -> one != null, Throwable::getCause)
                        .noneMatch(ConnectException.class::isInstance);
        LOG.warnf("todo-service does not answer: %s", cause);
    }

    /** Whether what was asked for may have been done all the same: it was sent, and no answer came. */
    public boolean mayHaveHappened() {
        return heard;
    }
}
